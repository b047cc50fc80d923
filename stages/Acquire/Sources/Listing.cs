using Reprise.Stages;

namespace Reprise.Acquire;

/// <summary>What the names in a source's folder tell, before any file is opened.</summary>
/// <param name="Files">In the order of their ids.</param>
internal sealed record Listing(IReadOnlyList<TreeFile> Files)
{
    /// <summary>Entries that are no tracks though they seem meant as such.</summary>
    public IReadOnlyList<OddFile> Odd { get; init; } = [];

    /// <summary>Files that should be there and are not; null where nothing says what should.</summary>
    public MissingFiles? Missing { get; init; }
}

/// <summary>An entry of a source's folder that cannot be a track.</summary>
/// <param name="Path">Relative to the folder, with forward slashes.</param>
/// <param name="Error">Why, at the entry.</param>
internal sealed record OddFile(string Path, StageError Error);
