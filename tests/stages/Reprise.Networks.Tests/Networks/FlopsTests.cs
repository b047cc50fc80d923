using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Networks;

public class FlopsTests
{
    [Fact]
    public void EveryPlaceOfAnOutputMeetsEveryWeightOnce()
    {
        using var network = Build.Network("c1m1", segments: 32, genres: 8);
        using var track = Build.Tracks("c1m1", tracks: 1, segments: 32);

        // Convolutions of 5 at 28, 14 and 7 places, then 3 steps of 64 channels into 64 units, and those into 8.
        var multiplyAdds = (28 * 12 * 48 * 5) + (14 * 48 * 64 * 5) + (7 * 64 * 64 * 5) + (3 * 64 * 64) + (64 * 8);

        Flops.Of(network, track).ShouldBe(2L * multiplyAdds);
    }

    [Fact]
    public void AnLstmMeetsItsWeightsAtEveryStep()
    {
        using var network = ClipNetworks.Find("titus_lstm", "test").Build(
            new([647, 128], 10), System.Text.Json.JsonSerializer.SerializeToElement(new { dropout = 0.5, kernel = 5, cell = "keras", weighting = "ramp", init = "torch" }));
        using var clip = zeros(1, 647, 128);

        var convolutions = 5L * 256 * ((643 * 128) + (317 * 256) + (154 * 256));
        var steps = 77L * ((4 * 256 * 512) + (256 * 10));

        Flops.Of(network, clip).ShouldBe(2 * (convolutions + steps));
    }

    [Fact]
    public void NormalisedValuesCountToo()
    {
        using var network = ClipNetworks.Find("titus_base", "test").Build(
            new([647, 128], 10), System.Text.Json.JsonSerializer.SerializeToElement(new { dropout = 0.5, init = "torch" }));
        using var clip = zeros(1, 647, 128);

        var convolutions = 5L * 256 * ((643 * 128) + (317 * 256) + (154 * 256));
        var normalised = 256L * (643 + 317 + 154);

        Flops.Of(network, clip).ShouldBe(2 * (convolutions + normalised + (77 * 256 * 10)));
    }
}
