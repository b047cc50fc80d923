using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace Reprise.Networks;

/// <summary>c1m1: three one-dimensional convolutions over a track's timbre, and one hidden layer. 297,528 parameters at 512 segments.</summary>
/// <remarks>
/// Buchmüller and Gerloff 2020, <i>DeepMusic</i>, table 1 and notebook c1m1. The text gives filters of 2 for convolutions 2 and 3; the
/// printed parameter counts need the notebook's 5, which is used here. The softmax is left to the loss.
/// </remarks>
internal sealed class C1M1 : ObservedModule
{
    private readonly SegmentConvolutions convolutions;
    private readonly Linear dense1, dense2;

    public C1M1(NetworkOptions options)
        : base(nameof(C1M1))
    {
        convolutions = new(options);
        dense1 = Linear(options.Steps * 64, 64);
        dense2 = Linear(64, options.Genres);

        RegisterComponents();
    }

    // (B, S, 12) timbre -> logits (B, genres)
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();

        var x = convolutions.call(input);      // (B, T * 64)
        x = relu(Pass(dense1, x));             // (B, 64)

        return Pass(dense2, x).MoveToOuterDisposeScope();
    }
}
