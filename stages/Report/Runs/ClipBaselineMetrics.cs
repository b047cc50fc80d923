using Reprise.Data.Evaluation;

namespace Reprise.Report;

/// <summary><c>metrics.json</c> of the baselines of one split of recordings.</summary>
/// <param name="Collection">Whose recordings.</param>
/// <param name="Features">What is known of each of them.</param>
/// <param name="Split">The rule by which they were divided.</param>
/// <param name="Seed">What fixed the split.</param>
/// <param name="Genres">The genres in the order of the labels.</param>
/// <param name="Counts">Recordings in each subset.</param>
/// <param name="Baselines">
/// Scores by the baseline's name: majority, stratified, logistic, knn; on the test subset, or on validation where the rule has no test part.
/// </param>
internal sealed record ClipBaselineMetrics(
    string Collection,
    string Features,
    string Split,
    int Seed,
    IReadOnlyList<string> Genres,
    SubsetCounts Counts,
    IReadOnlyDictionary<string, TestMetrics> Baselines);
