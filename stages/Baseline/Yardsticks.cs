using System.Globalization;
using Reprise.Data.Evaluation;
using Reprise.Stages;

namespace Reprise.Baseline;

/// <summary>What can be had without a network: two guesses that look at no track, and two models of each track's mean features.</summary>
internal static class Yardsticks
{
    /// <summary>Learns from some tracks and is scored on others.</summary>
    /// <param name="genres">The G genres, in the order of the labels.</param>
    /// <param name="train">What is learned from.</param>
    /// <param name="test">What is judged, with the same features.</param>
    /// <param name="options">Settings of all four.</param>
    /// <param name="seed">Of the run.</param>
    /// <returns>Scores by the name of the yardstick, in the order of the page.</returns>
    public static OrderedDictionary<string, TestMetrics> Score(
        IReadOnlyList<string> genres, Examples train, Examples test, BaselineOptions options, int seed)
    {
        var lottery = new SeededRandom((ulong)options.Seed, string.Create(CultureInfo.InvariantCulture, $"stratified s{seed}"));
        var scale = Standardization.Of(train.Rows);
        var (known, asked) = (train with { Rows = scale.Apply(train.Rows) }, scale.Apply(test.Rows));

        TestMetrics Scores(int[] predicted) => TestMetrics.Of(new(ConfusionMatrix.Count(genres, test.Labels, predicted)));

        return new()
        {
            ["majority"] = Scores(Guesses.Majority(train.Labels, asked.Length)),
            ["stratified"] = Scores(Guesses.Stratified(train.Labels, asked.Length, lottery)),
            ["logistic"] = Scores(LogisticRegression.Fit(known.Rows, known.Labels, genres.Count, options.L2, options.Iterations).Predict(asked)),
            ["knn"] = Scores(NearestNeighbours.Predict(known, asked, options.Neighbours)),
        };
    }
}
