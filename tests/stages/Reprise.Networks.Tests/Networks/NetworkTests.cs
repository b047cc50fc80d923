using Reprise.Stages;
using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Networks;

public class NetworkTests
{
    [Theory]
    [InlineData("c1m1")]
    [InlineData("c1m2")]
    [InlineData("c2m1")]
    public void TwelveSegmentsAreTheLeastANetworkReads(string name)
    {
        using var network = Build.Network(name, segments: 12, genres: 5);
        using var tracks = Build.Tracks(name, tracks: 3, segments: 12);
        using var logits = network.call(tracks);

        logits.shape.ShouldBe([3L, 5L]);

        var error = Should.Throw<StageException>(() => Build.Network(name, segments: 11)).Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe(Codes.TooFewSegments);
        error.Message.ShouldContain("11");
    }

    [Fact]
    public void AnUnknownNetworkIsRefusedWithTheNamesThereAre()
    {
        var error = Should.Throw<StageException>(() => NetworkRegistry.Find("c3m1", "params.yaml(1,2)")).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe(Codes.UnknownNetwork);
        error.Origin.ShouldBe("params.yaml(1,2)");
        error.Message.ShouldContain("c1m1, c1m2, c2m1");
    }

    [Theory]
    [InlineData("c1m1")]
    [InlineData("c2m1")]
    public void DropoutChangesTheLogitsInTrainingOnly(string name)
    {
        using var network = Build.Network(name, dropout: 0.5);
        using var tracks = Build.Tracks(name, tracks: 2, segments: 32);

        network.eval();
        Values(network, tracks).ShouldBe(Values(network, tracks));
        network.train();
        Values(network, tracks).ShouldNotBe(Values(network, tracks));
    }

    private static float[] Values(nn.Module<Tensor, Tensor> network, Tensor tracks)
    {
        using var scope = NewDisposeScope();

        return network.call(tracks).detach().data<float>().ToArray();
    }
}
