using Reprise.Data.Evaluation;

namespace Reprise.Report.Clips;

/// <summary>One experiment: what the paper says of it, if anything, and our runs, if this build has any.</summary>
/// <param name="Name">The row of params.</param>
/// <param name="Paper">What the paper trained, or null for a variant that it reports nothing of.</param>
/// <param name="Settings">Our row of params, or null when this build does not train it.</param>
/// <param name="Runs">One for each seed.</param>
/// <param name="Baselines">Scores on the same clips by the baseline's name, one for each seed.</param>
/// <param name="Comparability">Whether our numbers may be held against the paper's.</param>
internal sealed record ClipExperiment(
    string Name,
    PaperExperiment? Paper,
    ExperimentSettings? Settings,
    IReadOnlyList<TrainedExperiment> Runs,
    OrderedDictionary<string, IReadOnlyList<TestMetrics>> Baselines,
    Comparability Comparability)
{
    /// <summary>What it is, in words.</summary>
    public string Title => Paper?.Title ?? $"network {Settings!.Network}";

    /// <summary>Whose clips it uses.</summary>
    public string Collection => Settings?.Collection ?? Paper!.Collection;

    /// <summary>Its name and what it is.</summary>
    public string FullTitle => $"{Name} ({Title})";
}
