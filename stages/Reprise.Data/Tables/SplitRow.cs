using CsvHelper;

namespace Reprise.Data;

/// <summary>One row of a split: which subset a track is in. Rows stand in the order of the arrays, all of train first.</summary>
/// <param name="Subset"><see cref="Train"/>, <see cref="Validation"/> or <see cref="Test"/>.</param>
/// <param name="TrackId">As in <c>tracks.csv</c>.</param>
/// <param name="Genre">The label.</param>
[CsvRecord]
public sealed partial record SplitRow(
    [CsvColumn("subset")] string Subset,
    [CsvColumn("track_id")] string TrackId,
    [CsvColumn("genre")] string Genre)
{
    /// <summary>What the networks and the basis learn from.</summary>
    public const string Train = "train";

    /// <summary>What decides when training stops.</summary>
    public const string Validation = "validation";

    /// <summary>What is measured once, at the end.</summary>
    public const string Test = "test";

    /// <summary>The subsets in file order.</summary>
    public static IReadOnlyList<string> Subsets { get; } = [Train, Validation, Test];
}
