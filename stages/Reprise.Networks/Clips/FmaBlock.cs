using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace Reprise.Networks;

/// <summary>A convolution to 64 maps, a pooling that takes the maximum of 2×2 values and then leaves two out on either axis, and ReLU.</summary>
/// <remarks>
/// The pooling reads one of four values of the convolution, so only those are computed: kernels shifted to the four places of a pooling
/// stand side by side in one convolution at the pooling's stride. That takes a fourth to a fifth of the time and gives the same numbers.
/// ReLU stands behind the pooling: both orders give the same numbers and gradients.
/// </remarks>
internal sealed class FmaBlock : ObservedModule
{
    private const int Filters = 64;
    private const int Window = 2;
    private const int Stride = 4;

    private readonly Conv2d conv;
    private readonly MaxPool2d pool;

    public FmaBlock(FeatureMaps input, (int Height, int Width) kernel, int padding = 0)
        : base(nameof(FmaBlock))
    {
        conv = Conv2d(input.Channels, Filters, (kernel.Height, kernel.Width), padding: (padding, padding));
        pool = MaxPool2d(Window, Stride);
        Output = new(Filters, Pooled(input.Height, kernel.Height, padding), Pooled(input.Width, kernel.Width, padding));

        RegisterComponents();
    }

    /// <summary>What the next layer gets.</summary>
    public FeatureMaps Output { get; }

    // (B, C, H, W) -> (B, 64, H', W'), both layers rounding down
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();

        // An observer wants to see the convolution's whole output.
        var x = Observer is null ? ConvolveWherePooled(input) : Pass(pool, Pass(conv, input));

        return relu(x).MoveToOuterDisposeScope();
    }

    private Tensor ConvolveWherePooled(Tensor input)
    {
        var padding = conv.padding![0];
        var x = padding == 0 ? input : pad(input, [padding, padding, padding, padding]);
        var places = from row in Enumerable.Range(0, Window) from column in Enumerable.Range(0, Window) select Shifted(row, column);
        var kernels = stack(places, 1).flatten(0, 1);                                                       // (64 * 4, C, h + 1, w + 1)
        x = conv2d(x, kernels, conv.bias!.repeat_interleave(Window * Window), strides: [Stride, Stride]);   // (B, 64 * 4, H', W')

        return x.unflatten(1, Filters, Window * Window).max(2).values;                                      // (B, 64, H', W')
    }

    private Tensor Shifted(int row, int column) => pad(conv.weight, [column, Window - 1 - column, row, Window - 1 - row]);

    private static int Pooled(int length, int kernel, int padding) => ((length + (2 * padding) - kernel + 1 - Window) / Stride) + 1;
}
