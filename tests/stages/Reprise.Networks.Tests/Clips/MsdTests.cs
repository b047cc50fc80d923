using Reprise.Stages;
using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Clips;

public class MsdTests
{
    private static readonly int[] Mel = [24, 16, 2];
    private static readonly int[] Mfcc = [24, 13, 5];

    [Fact]
    public void MelHasThePublishedLayers() => Rows("msd_mel", [599, 128, 2], dense: 8192).ShouldBe(
    [
        "conv2d_1 599,128,149 4917",
        "max_pooling2d_1 150,32,149 0",
        "dropout_1 150,32,149 0",
        "conv2d_2 150,32,73 174105",
        "max_pooling2d_2 75,16,73 0",
        "dropout_2 75,16,73 0",
        "conv2d_3 75,16,35 40915",
        "max_pooling2d_3 38,8,35 0",
        "dropout_3 38,8,35 0",
        "flatten_1 10640 0",
        "dense_1 8192 87171072",
        "dropout_4 8192 0",
        "dense_2 10 81930",
        "87472939",
    ]);

    [Fact]
    public void MfccHasThePublishedLayers() => Rows("msd_mfcc", [599, 13, 5], dense: 1024).ShouldBe(
    [
        "conv2d_1 599,13,149 12069",
        "max_pooling2d_1 150,4,149 0",
        "dropout_1 150,4,149 0",
        "conv2d_2 150,4,73 174105",
        "max_pooling2d_2 75,2,73 0",
        "dropout_2 75,2,73 0",
        "flatten_1 10950 0",
        "dense_1 1024 11213824",
        "dropout_3 1024 0",
        "dense_2 10 10250",
        "11410248",
    ]);

    [Theory]
    [InlineData("msd_mel", 1, 1, 1)]
    [InlineData("msd_mfcc", 3, 2, 7)]
    public void AnySizeIsRead(string name, int windows, int bands, int columns)
    {
        int[] shape = [windows, bands, columns];
        using var network = ToyClips.Network(name, Options(), shape, genres: 3);
        using var clips = ToyClips.Clips(2, shape);
        using var logits = network.call(clips);

        logits.shape.ShouldBe([2L, 3L]);
    }

    [Fact]
    public void FeaturesOfAnotherRankAreRefused()
    {
        var error = Should.Throw<StageException>(() => ToyClips.Network("msd_mel", Options(), [647, 128], 3)).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe(Codes.UnfitTensors);
        error.Message.ShouldContain("(647, 128)");
    }

    [Fact]
    public void OptionsOutsideTheirRangeAreRefusedTogether()
    {
        var errors = Should.Throw<StageException>(() => ToyClips.Network("msd_mel", """{"keep_prob": 0, "dense": 0, "init": "normal"}""", Mel, 3)).Errors;

        errors.Select(error => error.Code).ShouldAllBe(code => code == Codes.UnknownNetwork);
        errors.Select(error => error.Message.Split(' ')[1]).ShouldBe(["keep_prob", "dense"]);
    }

    [Theory]
    [InlineData("msd_mel", 0.01)]
    [InlineData("msd_mfcc", 0)]
    public void PublishedWeightsAndBiasesAreStandardNormal(string name, double bias)
    {
        using var scope = NewDisposeScope();
        var shape = name == "msd_mel" ? Mel : Mfcc;
        using var network = ToyClips.Network(name, Options("normal", dense: 512), shape, genres: 10);
        using var again = ToyClips.Network(name, Options("torch", dense: 512), shape, genres: 10);

        foreach (var (key, parameter) in network.named_parameters())
        {
            var values = parameter.detach().data<float>().ToArray();
            var mean = values.Average(value => (double)value);
            var deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
            mean.ShouldBe(0, 4.5 / Math.Sqrt(values.Length), key);
            deviation.ShouldBe(1, 4.5 / Math.Sqrt(2 * values.Length), key);
        }

        // Drawn once more, after what the layers drew for themselves: the mean of the biases is too small to be seen in their average.
        MsdInitialization.Apply(MsdInit.Normal, again, bias);
        foreach (var (key, parameter) in network.named_parameters()) allclose(again.get_parameter(key)!, parameter, rtol: 0, atol: 0).ShouldBeTrue(key);
    }

    [Theory]
    [InlineData("msd_mel", 1e5)]
    [InlineData("msd_mfcc", 1e4)]
    public void PublishedWeightsGiveTheHugeFirstLossesOfTheLogs(string name, double least)
    {
        using var scope = NewDisposeScope();
        var shape = name == "msd_mel" ? Mel : Mfcc;
        var network = ToyClips.Network(name, Options("normal", dense: 256), shape, genres: 10);

        nn.functional.cross_entropy(network.call(ToyClips.Clips(8, shape)), ToyClips.Labels(8, 10)).item<float>().ShouldBeGreaterThan((float)least);
    }

    [Fact]
    public void DropoutKeepsWhatItSaysInTrainingOnly()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        var block = new MsdBlock(new(1, 40, 40), 149, window: 2, new(KeepProb: 0.75, Dense: 1, MsdInit.Normal));
        var silent = new List<double>();
        block.Observer = (layer, output) =>
        {
            if (layer is TorchSharp.Modules.Dropout) silent.Add(output.eq(0).@double().mean().item<double>());
        };

        block.call(ones(1, 1, 40, 40));
        block.eval();
        block.call(ones(1, 1, 40, 40));

        silent[0].ShouldBe(0.25 + (0.75 * silent[1]), 0.005);
    }

    // Adam moves a weight by its rate whatever the size of the gradient: from σ = 1, where logits begin at 10³ and more, it needs a larger one.
    [Theory]
    [InlineData("msd_mel", "glorot_uniform", 0.001)]
    [InlineData("msd_mel", "normal", 0.01)]
    [InlineData("msd_mfcc", "torch", 0.001)]
    [InlineData("msd_mfcc", "normal", 0.01)]
    public void OneBatchIsLearnedByHeart(string name, string init, double rate)
    {
        using var scope = NewDisposeScope();
        var shape = name == "msd_mel" ? Mel : Mfcc;
        using var network = ToyClips.Network(name, Options(init), shape, genres: 10);

        var (_, accuracy) = ToyClips.Overfit(
            network, optim.Adam(network.parameters(), rate), ToyClips.Clips(32, shape, 10, loud: 2), ToyClips.Labels(32, 10), steps: 100);

        accuracy.ShouldBeGreaterThan(0.99);
    }

    private static string Options(string init = "glorot_uniform", int dense = 64) => $$"""{"keep_prob": 1, "dense": {{dense}}, "init": "{{init}}"}""";

    private static List<string> Rows(string name, int[] shape, int dense)
    {
        using var network = ToyClips.Network(name, Options("torch", dense), shape, genres: 10);
        using var clip = zeros([1, .. shape.Select(length => (long)length)]);

        return
        [
            .. LayerTable.Of(network, clip).Select(row => $"{row.Name} {row.OutputShape} {row.Parameters}"),
            $"{network.parameters().Sum(parameter => parameter.numel())}",
        ];
    }
}
