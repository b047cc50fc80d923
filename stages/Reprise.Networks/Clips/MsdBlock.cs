using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace Reprise.Networks;

/// <summary>A 4×4 convolution that keeps the size, ReLU, a pooling that rounds up, and dropout, padded as TensorFlow does.</summary>
/// <remarks>ReLU stands behind the pooling: both orders give the same numbers and gradients, this one touches fewer.</remarks>
internal sealed class MsdBlock : ObservedModule
{
    private const int Kernel = 4;

    private readonly Conv2d conv;
    private readonly MaxPool2d pool;
    private readonly Dropout dropout;

    public MsdBlock(FeatureMaps input, int filters, int window, MsdOptions options)
        : base(nameof(MsdBlock))
    {
        conv = Conv2d(input.Channels, filters, Kernel);
        pool = SamePadding.MaxPool(window, input);
        dropout = Dropout(1 - options.KeepProb);
        Output = new(filters, SamePadding.Windows(input.Height, window), SamePadding.Windows(input.Width, window));

        RegisterComponents();
    }

    /// <summary>What the next layer gets.</summary>
    public FeatureMaps Output { get; }

    // (B, C, H, W) -> (B, filters, ⌈H / window⌉, ⌈W / window⌉)
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();

        var x = Pass(conv, SamePadding.Pad(input, Kernel));

        return Pass(dropout, relu(Pass(pool, x))).MoveToOuterDisposeScope();
    }
}
