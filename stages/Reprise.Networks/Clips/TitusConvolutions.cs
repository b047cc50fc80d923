using Reprise.Stages;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace Reprise.Networks;

/// <summary>What Titus's two networks begin with: three times convolution over time, ReLU and a pooling by 2, 256 filters each.</summary>
internal sealed class TitusConvolutions : ObservedModule
{
    /// <summary>Filters of every convolution.</summary>
    public const int Filters = 256;

    private readonly Conv1d conv1, conv2, conv3;
    private readonly MaxPool1d pool;

    public TitusConvolutions(int bands, int kernel, int stride = 1)
        : base(nameof(TitusConvolutions))
    {
        conv1 = Conv1d(bands, Filters, kernel, stride);
        conv2 = Conv1d(Filters, Filters, kernel, stride);
        conv3 = Conv1d(Filters, Filters, kernel, stride);
        pool = MaxPool1d(2);

        RegisterComponents();
    }

    // (B, T, bands) -> (B, 256, steps).
    // ReLU stands behind the pooling: both orders give the same numbers and gradients, this one touches half as many.
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();

        var x = input.transpose(1, 2);             // (B, bands, T)
        x = relu(Pass(pool, Pass(conv1, x)));      // (B, 256, 321) for k 5 and T 647
        x = relu(Pass(pool, Pass(conv2, x)));      // (B, 256, 158)
        x = relu(Pass(pool, Pass(conv3, x)));      // (B, 256, 77)

        return x.MoveToOuterDisposeScope();
    }

    /// <summary>Mel bands of the features, after a look at whether a network can read them.</summary>
    /// <param name="network">Who asks.</param>
    /// <param name="input">What the features are like.</param>
    /// <param name="kernel">Frames that a convolution looks at.</param>
    /// <param name="stride">Frames that a convolution moves on by.</param>
    /// <param name="least">Steps that must be left behind the third pooling.</param>
    /// <exception cref="StageException">They are not (frames, bands), or too short.</exception>
    public static int Bands(string network, ClipInput input, int kernel, int stride = 1, int least = 1)
    {
        if (input.Shape is [var frames, var bands] && Steps(frames, kernel, stride) >= least) return bands;

        var shortest = Enumerable.Range(1, int.MaxValue).First(frames => Steps(frames, kernel, stride) >= least);
        throw new StageException(
            Codes.UnfitTensors,
            $"network {network}",
            $"{network} cannot read features of shape ({string.Join(", ", input.Shape)}): it takes (frames, bands) with {shortest} frames or more. "
            + "Name other features in its experiment, or make features.clips.<name>.length longer.");
    }

    private static int Steps(int frames, int kernel, int stride)
    {
        for (var block = 0; block < 3; block++) frames = Math.Max(0, frames - kernel + stride) / stride / 2;

        return frames;
    }
}
