using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Clips;

public class TitusLearningTests
{
    [Theory]
    [InlineData("titus_lstm", "keras")]
    [InlineData("titus_lstm", "torch")]
    [InlineData("titus_pooling", "")]
    [InlineData("titus_base", "")]
    public void OneBatchIsLearntByHeart(string name, string cell)
    {
        var of = name == "titus_lstm" ? new TitusCase(name, TitusCase.Lstm(cell), 60, 16)
            : new TitusCase(name, TitusCase.Pooling, name == "titus_pooling" ? 106 : 60, 16);
        using var network = of.Build();
        using var clips = of.Clips(32, mean: 0, deviation: 1);
        using var labels = tensor([.. Enumerable.Range(0, 32).Select(clip => clip % 10L)]);
        using var adam = optim.Adam(network.parameters(), 1e-3);

        var accuracy = 0.0;
        for (var step = 1; step <= 60 && accuracy <= 0.99; step++)
        {
            using var scope = NewDisposeScope();
            network.train();
            network.zero_grad();
            nn.functional.cross_entropy(network.call(clips), labels).backward();
            adam.step();

            if (step % 5 != 0) continue;
            using var noGrad = no_grad();
            network.eval();
            accuracy = network.call(clips).argmax(1).eq(labels).sum().item<long>() / 32.0;
        }

        accuracy.ShouldBeGreaterThan(0.99);
    }
}
