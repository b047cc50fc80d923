using Microsoft.Build.Framework;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>Finds the compiled stage programs of the sources as they are now, or prepares the folder they are to be compiled into.</summary>
public sealed class FindPrograms : Microsoft.Build.Utilities.Task
{
    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>What beside the sources decides about compiled programs.</summary>
    [Required]
    public string Key { get; set; } = "";

    /// <summary>The folder of the programs.</summary>
    [Output]
    public string Folder { get; set; } = "";

    /// <summary>Whether they are all there.</summary>
    [Output]
    public bool IsComplete { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        var programs = CompiledPrograms.Of(WorkPlace.Of(Root), Key);
        if (!programs.IsComplete) programs.Clear();

        Folder = programs.Folder;
        IsComplete = programs.IsComplete;
        return true;
    }
}
