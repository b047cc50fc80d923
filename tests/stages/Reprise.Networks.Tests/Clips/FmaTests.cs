using Reprise.Stages;
using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Clips;

public class FmaTests
{
    private const string Published = """{"dropout": 0.2, "softmax": "double"}""";
    private const string Logits = """{"dropout": 0, "softmax": "single"}""";

    [Fact]
    public void ThreeBlocksHaveThePublishedLayers() => Rows("fma_three_blocks").ShouldBe(
    [
        "conv2d_1 62,254,64 640",
        "max_pooling2d_1 16,64,64 0",
        "conv2d_2 16,64,64 36928",
        "max_pooling2d_2 4,16,64 0",
        "conv2d_3 2,12,64 61504",
        "max_pooling2d_3 1,3,64 0",
        "spatial_dropout2d_1 1,3,64 0",
        "flatten_1 192 0",
        "dense_1 32 6176",
        "dropout_1 32 0",
        "dense_2 8 264",
        "105512",
    ]);

    [Fact]
    public void TwoBlocksHaveThePublishedLayers() => Rows("fma_two_blocks").ShouldBe(
    [
        "conv2d_1 62,254,64 640",
        "max_pooling2d_1 16,64,64 0",
        "conv2d_2 14,60,64 61504",
        "max_pooling2d_2 4,15,64 0",
        "spatial_dropout2d_1 4,15,64 0",
        "flatten_1 3840 0",
        "dense_1 32 122912",
        "dropout_1 32 0",
        "dense_2 8 264",
        "185320",
    ]);

    [Theory]
    [InlineData("fma_three_blocks", 56, 88)]
    [InlineData("fma_two_blocks", 16, 24)]
    public void TheLeastWindowIsReadAndSmallerOnesAreRefused(string name, int bands, int frames)
    {
        using var network = ToyClips.Network(name, Logits, [bands, frames], genres: 5);
        using var clips = ToyClips.Clips(3, [bands, frames]);
        using var output = network.call(clips);

        output.shape.ShouldBe([3L, 5L]);
        foreach (int[] shape in (int[][])[[bands - 1, frames], [bands, frames - 1], [bands, frames, 2]])
        {
            var error = Should.Throw<StageException>(() => ToyClips.Network(name, Logits, shape, 5)).Errors.ShouldHaveSingleItem();
            error.Code.ShouldBe(Codes.UnfitTensors);
            error.Message.ShouldContain($"({string.Join(", ", shape)})");
        }
    }

    [Theory]
    [InlineData("fma_three_blocks", 64, 256)]
    [InlineData("fma_three_blocks", 61, 90)]
    [InlineData("fma_two_blocks", 18, 27)]
    public void WhatThePoolingsSkipIsNotMissed(string name, int bands, int frames)
    {
        using var scope = NewDisposeScope();
        var network = ToyClips.Network(name, Logits, [bands, frames], genres: 8);
        var clips = ToyClips.Clips(2, [bands, frames]);

        var skipping = Pass(network, clips);
        foreach (var module in network.modules().OfType<ObservedModule>()) module.Observer = (_, _) => { };
        var whole = Pass(network, clips);

        for (var i = 0; i < whole.Count; i++) (skipping[i] - whole[i]).abs().max().item<float>().ShouldBeLessThan(1e-5f * whole[i].abs().max().item<float>());
    }

    [Fact]
    public void DoubleSoftmaxPutsOutProbabilitiesSoThatAPerfectGuessStillHasALoss()
    {
        using var scope = NewDisposeScope();
        var network = ToyClips.Network("fma_two_blocks", Published, [16, 24], genres: 8);
        network.eval();

        var output = network.call(ToyClips.Clips(2, [16, 24]));
        ((IProbable)network).Probabilities(output).ShouldBeSameAs(output);
        output.sum(1).data<float>().ShouldAllBe(sum => Math.Abs(sum - 1) < 1e-6);

        nn.functional.cross_entropy(tensor(new float[,] { { 0, 0, 0, 1, 0, 0, 0, 0 } }), tensor([3L])).item<float>().ShouldBe(1.2740f, 1e-4f);
    }

    [Fact]
    public void LogitsBecomeProbabilitiesBySoftmax()
    {
        using var scope = NewDisposeScope();
        var network = ToyClips.Network("fma_two_blocks", Logits, [16, 24], genres: 3);

        var probabilities = ((IProbable)network).Probabilities(tensor(new float[,] { { 0, MathF.Log(2), MathF.Log(5) } }));

        probabilities.data<float>().ToArray().Zip([0.125f, 0.25f, 0.625f], (a, b) => Math.Abs(a - b)).ShouldAllBe(error => error < 1e-6);
    }

    [Fact]
    public void DropoutSilencesWholeMapsInTrainingOnly()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        var head = new FmaHead(new(64, 2, 3), 8, new(0.5, FmaSoftmax.Single));
        var seen = new List<float[]>();
        head.Observer = (layer, output) =>
        {
            if (layer is TorchSharp.Modules.Dropout2d) seen.Add(output.data<float>().ToArray());
        };

        head.call(ones(1, 64, 2, 3));
        head.eval();
        head.call(ones(1, 64, 2, 3));

        var maps = seen[0].Chunk(6).ToList();
        maps.ShouldAllBe(map => map.Distinct().Count() == 1);
        maps.Select(map => map[0]).Distinct().Order().ShouldBe([0f, 2f]);
        seen[1].ShouldAllBe(value => value == 1);
    }

    [Theory]
    [InlineData("""{"dropout": 1, "softmax": "single"}""", "dropout is 1")]
    [InlineData("""{"dropout": 0, "softmax": "triple"}""", "softmax (double | single)")]
    public void OptionsThatDoNotFitAreRefused(string options, string says)
    {
        var error = Should.Throw<StageException>(() => ToyClips.Network("fma_two_blocks", options, [64, 256], 8)).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe(Codes.UnknownNetwork);
        error.Message.ShouldContain(says);
    }

    [Theory]
    [InlineData("fma_three_blocks", 56, 88, "single")]
    [InlineData("fma_two_blocks", 16, 24, "double")]
    public void OneBatchIsLearnedByHeart(string name, int bands, int frames, string softmax)
    {
        using var scope = NewDisposeScope();
        using var network = ToyClips.Network(name, $$"""{"dropout": 0, "softmax": "{{softmax}}"}""", [bands, frames], genres: 8);

        // The published optimizer and rate of the second stage.
        var (_, accuracy) = ToyClips.Overfit(
            network, optim.SGD(network.parameters(), 0.05, momentum: 0.9), ToyClips.Clips(32, [bands, frames], 8, loud: 2), ToyClips.Labels(32, 8), steps: 150);

        accuracy.ShouldBeGreaterThan(0.99);
    }

    // Output, and gradients of all weights.
    private static List<Tensor> Pass(nn.Module<Tensor, Tensor> network, Tensor clips)
    {
        network.zero_grad();
        var output = network.call(clips);
        nn.functional.cross_entropy(output, tensor([3L, 1L])).backward();

        return [output.detach(), .. network.parameters().Select(parameter => parameter.grad!.clone())];
    }

    private static List<string> Rows(string name)
    {
        using var network = ToyClips.Network(name, Published, [64, 256], genres: 8);
        using var window = ToyClips.Clips(1, [64, 256]);

        return
        [
            .. LayerTable.Of(network, window).Select(row => $"{row.Name} {row.OutputShape} {row.Parameters}"),
            $"{network.parameters().Sum(parameter => parameter.numel())}",
        ];
    }
}
