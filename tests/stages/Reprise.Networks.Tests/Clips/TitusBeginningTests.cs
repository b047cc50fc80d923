using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Clips;

public class TitusBeginningTests
{
    private static readonly TitusCase Lstm = new("titus_lstm", TitusCase.Lstm());

    [Fact]
    public void TheRecurrentWeightsOfAllGatesTogetherHaveOrthonormalRows()
    {
        using var scope = NewDisposeScope();
        using var network = Lstm.Build();
        var recurrent = network.state_dict()["lstm.recurrent"];

        recurrent.shape.ShouldBe([256L, 1024L]);
        (recurrent.matmul(recurrent.t()) - eye(256)).abs().max().item<float>().ShouldBeLessThan(1e-5f);
    }

    [Fact]
    public void OnlyTheForgetGateBeginsWithABiasAndItIsOne()
    {
        using var network = Lstm.Build();

        Values(network, "lstm.bias").ShouldBe([.. Enumerable.Repeat(0f, 256), .. Enumerable.Repeat(1f, 256), .. Enumerable.Repeat(0f, 512)]);
    }

    [Theory]
    // Fans as Keras counts them: the LSTM's kernel is one matrix of 256 × 1024.
    [InlineData("glorot_uniform", "convolutions.conv1.weight", 6.0 / (5 * (128 + 256)))]
    [InlineData("glorot_uniform", "lstm.kernel", 6.0 / (256 + 1024))]
    [InlineData("glorot_uniform", "dense.weight", 6.0 / (256 + 10))]
    [InlineData("uniform_005", "convolutions.conv2.weight", 0.05 * 0.05)]
    [InlineData("uniform_005", "dense.weight", 6.0 / (256 + 10))]
    [InlineData("torch", "convolutions.conv3.weight", 1.0 / (5 * 256))]
    [InlineData("torch", "dense.weight", 1.0 / 256)]
    public void WeightsAreUniformWithinTheBoundOfTheirRule(string init, string key, double square)
    {
        using var network = (Lstm with { Options = TitusCase.Lstm(init: init) }).Build();
        var (weights, bound) = (Values(network, key), Math.Sqrt(square));

        weights.Max(Math.Abs).ShouldBeInRange((float)(0.99 * bound), (float)(1.000001 * bound));
        Math.Sqrt(weights.Average(weight => (double)weight * weight)).ShouldBe(bound / Math.Sqrt(3), 0.03 * bound);
    }

    [Fact]
    public void AnotherSeedBeginsElsewhereAndTheSameOneInTheSamePlace()
    {
        using var first = Lstm.Build(seed: 1);
        using var again = Lstm.Build(seed: 1);
        using var other = Lstm.Build(seed: 2);

        foreach (var key in first.state_dict().Keys) Values(again, key).ShouldBe(Values(first, key));
        foreach (var key in (string[])["convolutions.conv1.weight", "lstm.kernel", "lstm.recurrent", "dense.weight"])
            Values(other, key).ShouldNotBe(Values(first, key));
    }

    private static float[] Values(nn.Module network, string key) => network.state_dict()[key].data<float>().ToArray();
}
