using System.Text.Json;
using CsvHelper;

namespace Reprise.Report.Clips;

/// <summary>What a paper on networks of clips reports, apart from its tables, logs and matrices.</summary>
internal sealed record ClipPaper : Paper
{
    /// <summary>The recordings it uses.</summary>
    public required IReadOnlyDictionary<string, PaperCollection> Collections { get; init; }

    /// <summary>What it trained, by the name that our params give it.</summary>
    public required IReadOnlyDictionary<string, PaperExperiment> Experiments { get; init; }

    /// <summary>How it counts epochs: from 0 or from 1.</summary>
    public int FirstEpoch { get; init; } = 1;

    /// <summary>Where its curves come from.</summary>
    public string PublishedCurves { get; init; } = "as published";

    /// <summary>Its figures of curves and matrices.</summary>
    public IReadOnlyDictionary<string, ClipFigure> Figures { get; init; } = new Dictionary<string, ClipFigure>();

    /// <summary>What else the checks of its statements need.</summary>
    public JsonElement Facts { get; init; }

    /// <summary>What its logged losses must be multiplied by to be a mean cross-entropy.</summary>
    public double LossScale { get; init; } = 1;

    /// <summary>How many steps of a log are drawn as one point.</summary>
    public int AverageSteps { get; init; } = 1;

    /// <summary>Logs of runs that no experiment of ours repeats.</summary>
    public IReadOnlyDictionary<string, PaperRun> ExtraHistories { get; init; } = new Dictionary<string, PaperRun>();

    /// <summary>Bars that it shows of others' numbers, by their file in <c>figures/</c>.</summary>
    public IReadOnlyDictionary<string, PaperBars> Bars { get; init; } = new Dictionary<string, PaperBars>();

    /// <summary>Which rows of its inventory our tables show, by the table's id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> TableRows { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What a reader should know before the numbers, a paragraph each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>A number among <see cref="Facts"/>.</summary>
    public double Fact(string name) => Facts.GetProperty(name).GetDouble();

    /// <summary>A list of numbers among <see cref="Facts"/>.</summary>
    public IReadOnlyList<int> FactList(string name) => [.. Facts.GetProperty(name).EnumerateArray().Select(item => item.GetInt32())];
}

/// <summary>Recordings as a paper describes them.</summary>
internal sealed record PaperCollection(
    string Title, IReadOnlyList<string> Genres, int Tracks, IReadOnlyDictionary<string, int> TracksPerGenre, double ClipSeconds)
{
    /// <summary>Which rows of the inventory count its tracks.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];
}

/// <summary>One configuration that a paper trained.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Collection">Whose clips.</param>
/// <param name="Parameters">Trainable weights.</param>
/// <param name="Epochs">Epochs it was trained for.</param>
/// <param name="Steps">Steps it was trained for, where it was trained by steps.</param>
/// <param name="Test">Clips in its test part.</param>
/// <param name="Layers">Name of its table of layers.</param>
/// <param name="History">Name of its published log.</param>
/// <param name="Confusion">Name of its published matrix.</param>
internal sealed record PaperExperiment(
    string Title, string Collection, long? Parameters, int? Epochs, int? Steps, int? Test, string? Layers, string? History, string? Confusion)
{
    /// <summary>Which logs of the inventory its curves are drawn from.</summary>
    public IReadOnlyList<string> Logs { get; init; } = [];
}

/// <summary>A run whose log alone was published.</summary>
internal sealed record PaperRun(string Title, string Says)
{
    /// <summary>Which logs of the inventory it is.</summary>
    public IReadOnlyList<string> Logs { get; init; } = [];
}

/// <summary>A figure of the paper.</summary>
/// <param name="Number">As the paper counts it.</param>
/// <param name="Experiment">Whose it is.</param>
/// <param name="Shows"><c>loss</c>, <c>accuracy</c>, <c>confusion</c>, <c>steps_right</c>, <c>steps_wrong</c>, <c>layers</c>, <c>path</c> or <c>preparation</c>.</param>
/// <param name="Genre">Of the clip that judgements over time are shown of, or null.</param>
/// <param name="Says">What the paper's own shows, where it can only be told, or null.</param>
internal sealed record ClipFigure(string Number, string Experiment, string Shows, string? Genre, string? Says);

/// <summary>A bar chart of the paper that no stage of ours has numbers for.</summary>
/// <param name="Number">As the paper counts it.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Quantity">What the bars measure.</param>
/// <param name="Says">Where its numbers come from.</param>
internal sealed record PaperBars(string Number, string Title, string Quantity, string Says);

/// <summary>One bar of a published chart.</summary>
/// <param name="Genre">What it stands for.</param>
/// <param name="Share">Percent.</param>
[CsvRecord]
public sealed partial record PaperBar([CsvColumn("genre")] string Genre, [CsvColumn("share_pct")] double Share);
