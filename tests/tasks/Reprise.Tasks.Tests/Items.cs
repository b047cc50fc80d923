using Microsoft.Build.Utilities;

namespace Reprise.Tasks.Tests;

/// <summary>Items as a project would pass them.</summary>
internal static class Items
{
    public static TaskItem Of(string include, params (string Name, string Value)[] metadata) =>
        new(include, metadata.ToDictionary(pair => pair.Name, pair => pair.Value));
}
