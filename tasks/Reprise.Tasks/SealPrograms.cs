using Microsoft.Build.Framework;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>Ends the compilation of the stage programs; sources that changed meanwhile are an error, since nobody knows which state was compiled.</summary>
public sealed class SealPrograms : Microsoft.Build.Utilities.Task
{
    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>As for <see cref="FindPrograms"/>.</summary>
    [Required]
    public string Key { get; set; } = "";

    /// <summary>The folder <see cref="FindPrograms"/> found.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var place = WorkPlace.Of(Root);
        var now = CompiledPrograms.Of(place, Key);

        if (now.Folder == Folder) now.Complete(place);
        else Log.LogCodedError(Codes.InputChanged, "stages", "Sources under stages/ or compat/ were changed while they were compiled. Build again.");

        return !Log.HasLoggedErrors;
    }
}
