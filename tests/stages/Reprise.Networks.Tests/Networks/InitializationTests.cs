using Reprise.Stages;
using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Networks;

public class InitializationTests
{
    [Theory]
    // Kernel size times channels in and out of each layer, as Keras counts the fans.
    [InlineData("c1m1", "convolutions.conv1.weight", 5 * 12, 5 * 48)]
    [InlineData("c1m1", "convolutions.conv2.weight", 5 * 48, 5 * 64)]
    [InlineData("c1m2", "dense2.weight", 64, 32)]
    [InlineData("c2m1", "conv3.weight", 25 * 64, 25 * 64)]
    public void GlorotKernelsAreUniformWithinTheirBound(string name, string key, int fanIn, int fanOut)
    {
        using var network = Build.Network(name);
        var weights = network.state_dict()[key].data<float>().ToArray();
        var bound = Math.Sqrt(6.0 / (fanIn + fanOut));

        weights.Max(Math.Abs).ShouldBeInRange((float)(0.99 * bound), (float)(1.000001 * bound));
        Math.Sqrt(weights.Average(weight => (double)weight * weight)).ShouldBe(bound / Math.Sqrt(3), 0.03 * bound);
    }

    [Fact]
    public void GlorotBiasesAreZeroAndTorchBiasesAreNot()
    {
        using var glorot = Build.Network("c1m1");
        using var torchs = Build.Network("c1m1", init: Initialization.Torch);

        Bias(glorot).ShouldAllBe(value => value == 0);
        Bias(torchs).ShouldContain(value => value != 0);
    }

    [Fact]
    public void AnUnknownInitializationIsRefused() =>
        Should.Throw<StageException>(() => Build.Network("c1m1", init: "he_normal")).Errors.ShouldHaveSingleItem().Message.ShouldContain("he_normal");

    private static float[] Bias(nn.Module network) => network.state_dict()["dense1.bias"].data<float>().ToArray();
}
