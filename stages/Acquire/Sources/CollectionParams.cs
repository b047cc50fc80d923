using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Acquire;

/// <summary>The params of the collection a run is for.</summary>
internal static class CollectionParams
{
    /// <summary>The collection's name, for instance <c>gtzan</c>.</summary>
    public static string Collection(this StageRun run) => run.Arg("collection");

    /// <summary>The dotted key of where the collection comes from.</summary>
    public static string SourceKey(this StageRun run) => SourceOptions.Key(run.Collection());

    /// <summary>The dotted key of what the demo makes for the collection.</summary>
    public static string DemoKey(this StageRun run) => DemoOptions.Key(run.Collection());
}
