using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Clips;

public class TitusStepTests
{
    [Theory]
    [InlineData("keras")]
    [InlineData("torch")]
    public void EveryStepIsADistributionOverGenres(string cell)
    {
        var of = new TitusCase("titus_lstm", TitusCase.Lstm(cell), Frames: 647);
        using var scope = NewDisposeScope();
        using var network = of.Build();
        network.eval();

        var steps = ((IStepwise)network).Steps(of.Clips(2));

        steps.shape.ShouldBe([2L, 77L, 10L]);
        steps.sum([2L]).data<float>().ToArray().ShouldAllBe(sum => Math.Abs(sum - 1) < 1e-6);
    }

    [Fact]
    public void TheWeightsOfTheReportAndOfTheCodeAreRampsThatSumToOne()
    {
        Weights(TimeWeighting.Ramp).ShouldBe([.. Enumerable.Range(1, 77).Select(t => t / 3003f)], tolerance: 1e-8);
        Weights(TimeWeighting.RampFromZero).ShouldBe([.. Enumerable.Range(0, 77).Select(t => t / 2926f)], tolerance: 1e-8);
        Weights(TimeWeighting.Mean).ShouldBe([.. Enumerable.Repeat(1 / 77f, 77)], tolerance: 1e-8);
    }

    [Fact]
    public void CertaintyOfTheWrongGenreCostsAsMuchAsKerasLetsIt()
    {
        var of = new TitusCase("titus_lstm", TitusCase.Lstm(dropout: 0), Bands: 8);
        using var scope = NewDisposeScope();
        using var network = of.Build();
        using (no_grad()) network.state_dict()["dense.bias"][3] = tensor(1000f);

        var loss = nn.functional.cross_entropy(network.call(of.Clips(2)), tensor([5L, 5L]));
        loss.backward();

        loss.item<float>().ShouldBe((float)-Math.Log(1e-7), 1e-4f);
        network.parameters().ShouldAllBe(parameter => parameter.grad!.isfinite().all().item<bool>());
    }

    private static float[] Weights(TimeWeighting weighting)
    {
        using var weights = TimeWeights.Of(weighting, 77, CPU);
        weights.shape.ShouldBe([77L, 1L]);

        return weights.data<float>().ToArray();
    }
}
