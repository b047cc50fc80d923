using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace Reprise.Networks;

/// <summary>What stands behind the convolutions over a window: 32 hidden units, dropout before and after, and the genres.</summary>
internal sealed class FmaHead : ObservedModule, IProbable
{
    private readonly Dropout2d maps;
    private readonly Flatten flatten;
    private readonly Linear dense1, dense2;
    private readonly Dropout dropout;
    private readonly bool endsInSoftmax;

    public FmaHead(FeatureMaps input, int genres, FmaOptions options)
        : base(nameof(FmaHead))
    {
        maps = Dropout2d(options.Dropout);
        flatten = Flatten();
        dense1 = Linear(input.Values, 32);
        dropout = Dropout(options.Dropout);
        dense2 = Linear(32, genres);
        endsInSoftmax = options.Softmax == FmaSoftmax.Double;

        RegisterComponents();
    }

    // (B, 64, H, W) -> (B, genres), softmax values or logits
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();

        var x = Pass(flatten, Pass(maps, input));            // (B, 64 * H * W), map by map
        x = Pass(dropout, relu(Pass(dense1, x)));            // (B, 32)
        x = Pass(dense2, x);                                 // (B, genres)

        return (endsInSoftmax ? x.softmax(1) : x).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public Tensor Probabilities(Tensor output) => endsInSoftmax ? output : output.softmax(1);
}
