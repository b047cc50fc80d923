namespace Reprise.Report;

/// <summary>One paper on the page: what it reports, what this build measured, and everything made of the two.</summary>
internal sealed record Study(
    PaperFolder Published,
    IReadOnlyList<StudyTracks> Tracks,
    Comparability Comparability,
    PaperTable Claims,
    PaperTable Findings,
    IReadOnlyList<PaperTable> Tables,
    IReadOnlyList<Figure> Figures)
{
    /// <summary>Short name, also its folder below <c>tables</c> and <c>figures</c>.</summary>
    public string Id => Published.Paper.Id;

    /// <summary>How the numbers came about, in names and values.</summary>
    public required IReadOnlyList<(string Name, string Value)> Facts { get; init; }

    /// <summary>Which settings of this build are not the paper's: dotted key, our value, the paper's value.</summary>
    public required IReadOnlyList<string[]> ParamDifferences { get; init; }

    /// <summary>What <c>metrics.json</c> says of the study.</summary>
    public required object Metrics { get; init; }

    /// <summary>Its drawings of networks.</summary>
    public IReadOnlyList<Diagram> Diagrams { get; init; } = [];

    /// <summary>What a reader should know before the numbers, a paragraph each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Every table that is written to a file.</summary>
    public IEnumerable<PaperTable> AllTables => [.. Tables, Claims, Findings];
}

/// <summary>A collection as one study uses it.</summary>
/// <param name="Source">Its tracks.</param>
/// <param name="Title">What it is called in print.</param>
/// <param name="Genres">How many genres the networks tell apart.</param>
/// <param name="FewestTest">Tracks of the smallest test set.</param>
/// <param name="Published">Tracks of each genre in the paper.</param>
internal sealed record StudyTracks(TrackSource Source, string Title, int Genres, int FewestTest, IReadOnlyDictionary<string, int> Published)
{
    /// <summary>Which rows of the paper's inventory the page shows where it describes the collection.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];
}
