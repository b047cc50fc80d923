using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace Reprise.Networks;

/// <summary>c2m1: three two-dimensional convolutions over segments and coefficients, timbre and pitch as channels. 440,408 parameters at 512 segments.</summary>
/// <remarks>
/// Buchmüller and Gerloff 2020, <i>DeepMusic</i>, notebook c2m1; figure 10 shows it, although its caption names the pitch model.
/// The input stays as it lies in memory: seen channels-first it is what libtorch calls channels-last, the faster layout for its convolutions.
/// </remarks>
internal sealed class C2M1 : ObservedModule
{
    private readonly Conv2d conv1, conv2, conv3;
    private readonly MaxPool2d pool;
    private readonly Dropout dropout;
    private readonly Flatten flatten;
    private readonly Linear dense1, dense2;

    public C2M1(NetworkOptions options)
        : base(nameof(C2M1))
    {
        conv1 = Conv2d(2, 48, 5);
        conv2 = Conv2d(48, 64, 5, padding: 2);
        conv3 = Conv2d(64, 64, 5, padding: 2);
        pool = MaxPool2d(2);
        dropout = Dropout(options.Dropout);
        flatten = Flatten();
        dense1 = Linear(options.Steps * 64, 64);
        dense2 = Linear(64, options.Genres);

        RegisterComponents();
    }

    // (B, S, 12, 2) timbre and pitches -> logits (B, genres); T = (S - 4) / 8
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();

        var x = input.permute(0, 3, 1, 2);                        // (B, 2, S, 12)
        x = Pass(dropout, relu(Pass(pool, Pass(conv1, x))));      // (B, 48, (S - 4) / 2, 4)
        x = Pass(dropout, relu(Pass(pool, Pass(conv2, x))));      // (B, 64, (S - 4) / 4, 2)
        x = Pass(dropout, relu(Pass(pool, Pass(conv3, x))));      // (B, 64, T, 1)
        x = Pass(flatten, x.permute(0, 2, 3, 1));                 // (B, T * 64), T blocks of 64 as in Keras
        x = relu(Pass(dense1, Pass(dropout, x)));                 // (B, 64)

        return Pass(dense2, x).MoveToOuterDisposeScope();
    }
}
