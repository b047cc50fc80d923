using Reprise.Baseline;
using Reprise.Data.Evaluation;

namespace Reprise.Networks.Tests.Baselines;

public class LogisticBaselineTests
{
    [Fact]
    public void GenresThatDifferInTheirMeansAreTold()
    {
        using var folder = new TemporaryFolder();
        ToyTensors.Write(folder.File("t.npz"), segments: 20);
        using var tensors = TensorsFile.Open(folder.File("t.npz"));

        LogisticBaseline.Predict(tensors, new(Seed: 0, L2: 0.001, Iterations: 200)).ShouldBe(tensors.Test.Labels);
    }
}
