namespace Reprise.Data.Evaluation;

/// <summary><c>metrics.json</c> of the baselines of one sample and seed.</summary>
/// <param name="Study">For instance <c>deepmusic</c>.</param>
/// <param name="Sample">Which tracks took part.</param>
/// <param name="Seed">What fixed the split.</param>
/// <param name="Genres">The genres in the order of the labels.</param>
/// <param name="Baselines">Scores on the test subset by the baseline's name: majority, stratified, logistic, knn.</param>
public sealed record BaselineMetrics(
    string Study, string Sample, int Seed, IReadOnlyList<string> Genres, IReadOnlyDictionary<string, TestMetrics> Baselines);
