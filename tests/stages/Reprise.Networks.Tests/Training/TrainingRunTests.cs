using Reprise.Data.Evaluation;

namespace Reprise.Networks.Tests.Training;

public class TrainingRunTests
{
    [Theory]
    [InlineData("c1m1")]
    [InlineData("c2m1")]
    public void OneSeedGivesTheSameBitsTwice(string network)
    {
        using var folder = new TemporaryFolder();

        var first = Train(folder, network, seed: 1, "a");
        var second = Train(folder, network, seed: 1, "b");

        second.History.ShouldBe(first.History);
        File.ReadAllBytes(folder.File("b")).ShouldBe(File.ReadAllBytes(folder.File("a")));
    }

    [Fact]
    public void AnotherSeedGivesAnotherLoss()
    {
        using var folder = new TemporaryFolder();

        var losses = new[] { 1, 2 }.Select(seed => Train(folder, "c1m1", seed, "w").History[0].Loss);

        losses.Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void BestEpochsAreTheFirstOfTheirKind()
    {
        using var folder = new TemporaryFolder();

        var run = Train(folder, "c1m1", seed: 1, "w");

        run.BestValAccuracy.Epoch.ShouldBe(run.History.First(row => row.ValAccuracy == run.BestValAccuracy.Value).Epoch);
        run.BestValAccuracy.Value.ShouldBe(run.History.Max(row => row.ValAccuracy));
        run.MinValLoss.Value.ShouldBe(run.History.Min(row => row.ValLoss));
    }

    [Fact]
    public void ProbabilitiesOfATrackSumToOneAndTheLikeliestIsPredicted()
    {
        using var folder = new TemporaryFolder();

        var run = Train(folder, "c1m2", seed: 1, "w");

        foreach (var (row, predicted) in run.Probabilities.Chunk(3).Zip(run.Predicted))
        {
            row.Sum().ShouldBe(1, 1e-5f);
            row[predicted].ShouldBe(row.Max());
        }
    }

    private static TrainingRun Train(TemporaryFolder folder, string network, int seed, string weights)
    {
        if (!File.Exists(folder.File("t.npz"))) ToyTensors.Write(folder.File("t.npz"), segments: 24);
        using var tensors = TensorsFile.Open(folder.File("t.npz"));
        var run = TrainingRun.Of("test", tensors, new(network, 0.25, 5, 4), Build.Training(), seed, Build.Place());
        run.SaveWeights(folder.File(weights));
        run.Dispose();

        return run;
    }
}
