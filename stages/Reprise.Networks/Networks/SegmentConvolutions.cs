using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace Reprise.Networks;

/// <summary>The part that c1m1 and c1m2 share: three convolutions along the segments of a track.</summary>
internal sealed class SegmentConvolutions : ObservedModule
{
    // Field names are the keys of the saved state dict, hence no underscore.
    private readonly Conv1d conv1, conv2, conv3;
    private readonly MaxPool1d pool;
    private readonly Dropout dropout;
    private readonly Flatten flatten;

    public SegmentConvolutions(NetworkOptions options)
        : base(nameof(SegmentConvolutions))
    {
        conv1 = Conv1d(12, 48, 5);
        conv2 = Conv1d(48, 64, 5, padding: 2);
        conv3 = Conv1d(64, 64, 5, padding: 2);
        pool = MaxPool1d(2);
        dropout = Dropout(options.Dropout);
        flatten = Flatten();

        RegisterComponents();
    }

    // (B, S, 12) -> (B, T * 64) with T = (S - 4) / 8.
    // ReLU stands behind the pooling: both orders give the same numbers and gradients, this one touches half as many.
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();

        var x = input.transpose(1, 2);                            // (B, 12, S)
        x = Pass(dropout, relu(Pass(pool, Pass(conv1, x))));      // (B, 48, (S - 4) / 2)
        x = Pass(dropout, relu(Pass(pool, Pass(conv2, x))));      // (B, 64, (S - 4) / 4)
        x = Pass(dropout, relu(Pass(pool, Pass(conv3, x))));      // (B, 64, T)
        x = Pass(flatten, x.transpose(1, 2));                     // (B, T * 64), T blocks of 64 as in Keras

        return Pass(dropout, x).MoveToOuterDisposeScope();
    }
}
