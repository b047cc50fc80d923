using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace Reprise.Networks;

/// <summary>What stands behind the convolutions over short windows: one wide hidden layer with dropout, and the genres.</summary>
internal sealed class MsdHead : ObservedModule
{
    private readonly Flatten flatten;
    private readonly Linear dense1, dense2;
    private readonly Dropout dropout;

    public MsdHead(FeatureMaps input, int genres, MsdOptions options)
        : base(nameof(MsdHead))
    {
        flatten = Flatten();
        dense1 = Linear(input.Values, options.Dense);
        dropout = Dropout(1 - options.KeepProb);
        dense2 = Linear(options.Dense, genres);

        RegisterComponents();
    }

    // (B, C, H, W) -> logits (B, genres)
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();

        var x = Pass(flatten, input.permute(0, 2, 3, 1));    // (B, H * W * C), channels last as in TensorFlow
        x = Pass(dropout, relu(Pass(dense1, x)));            // (B, dense)

        return Pass(dense2, x).MoveToOuterDisposeScope();
    }
}
