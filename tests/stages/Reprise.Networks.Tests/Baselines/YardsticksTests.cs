using Reprise.Baseline;
using Reprise.Data.Evaluation;

namespace Reprise.Networks.Tests.Baselines;

public class YardsticksTests
{
    private static readonly BaselineOptions Options = new(Seed: 0, L2: 0.001, Iterations: 200, Neighbours: 3);

    [Fact]
    public void GenresThatDifferInTheirMeansAreTold()
    {
        using var folder = new TemporaryFolder();
        ToyTensors.Write(folder.File("t.npz"), segments: 20);
        using var tensors = TensorsFile.Open(folder.File("t.npz"));

        var scores = Yardsticks.Score(tensors.Genres, MeanSegments.Of(tensors, tensors.Train), MeanSegments.Of(tensors, tensors.Test), Options, seed: 1);

        scores.ToDictionary(pair => pair.Key, pair => pair.Value.Accuracy).ShouldBe(
            new Dictionary<string, double> { ["majority"] = 1 / 3.0, ["stratified"] = scores["stratified"].Accuracy, ["logistic"] = 1, ["knn"] = 1 });
    }

    [Fact]
    public void FeaturesOfAnyScaleCountAlike()
    {
        // The second feature tells the genres, the first is a thousand times larger and does not.
        Examples train = new([.. Enumerable.Range(0, 40).Select(i => new[] { 1000 * Math.Sin(i), i % 2 + (0.1 * Math.Cos(i)) })], [.. Enumerable.Range(0, 40).Select(i => i % 2)]);
        Examples test = new([.. Enumerable.Range(0, 20).Select(i => new[] { 1000 * Math.Sin(i + 0.5), i % 2 + (0.1 * Math.Sin(i)) })], [.. Enumerable.Range(0, 20).Select(i => i % 2)]);

        var scores = Yardsticks.Score(["a", "b"], train, test, Options, seed: 1);

        scores["knn"].Accuracy.ShouldBe(1);
        scores["logistic"].Accuracy.ShouldBe(1);
    }
}
