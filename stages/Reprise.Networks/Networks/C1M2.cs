using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace Reprise.Networks;

/// <summary>c1m2: the convolutions of c1m1 over a track's pitches, and three hidden layers. 299,752 parameters at 512 segments.</summary>
/// <remarks>
/// Buchmüller and Gerloff 2020, <i>DeepMusic</i>, notebook c1m2. The paper says its table 1 covers this model too; the notebook, and the
/// 62.61 % reported for it, belong to a head of 64, 32 and 16 units, which is used here.
/// </remarks>
internal sealed class C1M2 : ObservedModule
{
    private readonly SegmentConvolutions convolutions;
    private readonly Linear dense1, dense2, dense3, dense4;

    public C1M2(NetworkOptions options)
        : base(nameof(C1M2))
    {
        convolutions = new(options);
        dense1 = Linear(options.Steps * 64, 64);
        dense2 = Linear(64, 32);
        dense3 = Linear(32, 16);
        dense4 = Linear(16, options.Genres);

        RegisterComponents();
    }

    // (B, S, 12) pitches -> logits (B, genres)
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();

        var x = convolutions.call(input);      // (B, T * 64)
        x = relu(Pass(dense1, x));             // (B, 64)
        x = relu(Pass(dense2, x));             // (B, 32)
        x = relu(Pass(dense3, x));             // (B, 16)

        return Pass(dense4, x).MoveToOuterDisposeScope();
    }
}
