using System.Text.Json;
using Reprise.Stages;

namespace Reprise.Networks.Tests.Clips;

public class TitusLayerTests
{
    private static readonly TitusCase Published = new("titus_lstm", TitusCase.Lstm(), Frames: 647);

    [Fact]
    public void TheLstmNetworkHasTheLayersOfTheCode() => Rows(Published).ShouldBe(
    [
        "conv1d 643,256 164096", "max_pooling1d 321,256 0",
        "conv1d 317,256 327936", "max_pooling1d 158,256 0",
        "conv1d 154,256 327936", "max_pooling1d 77,256 0",
        "dropout 77,256 0", "lstm 77,256 525312", "dropout 77,256 0", "dense 77,10 2570",
    ]);

    [Fact]
    public void ThePoolingNetworkHasTheLayersOfTheSavedModels() => Rows(new("titus_pooling", TitusCase.Pooling, Frames: 647)).ShouldBe(
    [
        "conv1d 322,256 131328", "max_pooling1d 161,256 0",
        "conv1d 79,256 262400", "max_pooling1d 39,256 0",
        "conv1d 18,256 262400", "max_pooling1d 9,256 0",
        "global_average_pooling1d 256 0", "global_max_pooling1d 256 0", "dropout 512 0", "dense 10 5130",
    ]);

    [Fact]
    public void TheBaseNetworkNormalisesEachConvolution() => Rows(new("titus_base", TitusCase.Pooling, Frames: 647)).ShouldBe(
    [
        "conv1d 643,256 164096", "batch_normalization 643,256 512", "max_pooling1d 321,256 0", "dropout 321,256 0",
        "conv1d 317,256 327936", "batch_normalization 317,256 512", "max_pooling1d 158,256 0", "dropout 158,256 0",
        "conv1d 154,256 327936", "batch_normalization 154,256 512", "max_pooling1d 77,256 0", "dropout 77,256 0",
        "dense 77,10 2570",
    ]);

    [Theory]
    [InlineData("titus_lstm", 10, 1_347_850)]
    [InlineData("titus_pooling", 10, 661_258)]
    [InlineData("titus_pooling", 8, 660_232)]
    [InlineData("titus_base", 10, 824_074)]
    public void TheParametersAreAsManyAsPublished(string name, int genres, long parameters)
    {
        using var network = new TitusCase(name, name == "titus_lstm" ? TitusCase.Lstm() : TitusCase.Pooling, Frames: 647, Genres: genres).Build();

        network.parameters().Sum(parameter => parameter.numel()).ShouldBe(parameters);
    }

    [Theory]
    // Torch's cell has a second bias for each of 4 × 256 gates; a shorter kernel has 256 × (128 + 256 + 256) weights less.
    [InlineData("torch", 5, 1_347_850 + 1024)]
    [InlineData("keras", 4, 1_347_850 - 163_840)]
    public void TheVariantsDifferInParametersAsTheyMust(string cell, int kernel, long parameters)
    {
        using var network = (Published with { Options = TitusCase.Lstm(cell, kernel: kernel) }).Build();

        network.parameters().Sum(parameter => parameter.numel()).ShouldBe(parameters);
    }

    [Theory]
    // Backwards from one step: 2 × 1 + 4 = 6, 2 × 6 + 4 = 16, 2 × 16 + 4 = 36; with stride 2, (2 × 1 - 1) × 2 + 4 = 6, then 26, then 106.
    [InlineData("titus_lstm", "ramp", 36)]
    [InlineData("titus_lstm", "ramp_from_zero", 44)]
    [InlineData("titus_pooling", "", 106)]
    [InlineData("titus_base", "", 36)]
    public void TheShortestClipThatLeavesAStepIsRead(string name, string weighting, int frames)
    {
        var shortest = new TitusCase(name, name == "titus_lstm" ? TitusCase.Lstm(weighting: weighting) : TitusCase.Pooling, frames, Bands: 4);
        using var network = shortest.Build();
        using var clips = shortest.Clips(3);
        using var output = network.call(clips);

        output.shape.ShouldBe([3L, 10L]);
        output.isfinite().all().item<bool>().ShouldBeTrue();

        var error = Should.Throw<StageException>(() => (shortest with { Frames = frames - 1 }).Build()).Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe(Codes.UnfitTensors);
        error.Message.ShouldContain($"({frames - 1}, 4)");
        error.Message.ShouldContain($"{frames} frames or more");
    }

    [Fact]
    public void FeaturesWithAThirdAxisAreRefused()
    {
        var options = JsonElement.Parse(TitusCase.Pooling);

        Should.Throw<StageException>(() => ClipNetworks.Find("titus_pooling", "test").Build(new([10, 64, 256], 8), options))
            .Errors.ShouldHaveSingleItem().Message.ShouldContain("(10, 64, 256)");
    }

    [Fact]
    public void AnUnknownWeightingIsRefusedWithThoseThereAre()
    {
        var error = Should.Throw<StageException>(() => (Published with { Options = TitusCase.Lstm(weighting: "median") }).Build()).Errors.ShouldHaveSingleItem();

        error.Message.ShouldContain("median");
        error.Message.ShouldContain("weighting (ramp | ramp_from_zero | mean)");
    }

    private static string[] Rows(TitusCase of)
    {
        using var network = of.Build();
        using var clip = of.Clips(1);

        return [.. LayerTable.Of(network, clip).Select(row => $"{row.Type} {row.OutputShape} {row.Parameters}")];
    }
}
