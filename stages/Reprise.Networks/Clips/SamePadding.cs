using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Reprise.Networks;

/// <summary>TensorFlow's padding SAME: ⌈length / stride⌉ windows, what they overlap shared by both ends, the odd one at the end.</summary>
/// <remarks>
/// A kernel of 4 at stride 1 thus sees 1 zero before and 2 after, and a pooling of 4 over 13 values starts 1 before the first. Values that
/// a pooling only imagines never are its maximum.
/// </remarks>
internal static class SamePadding
{
    /// <summary>How far the windows overlap either end.</summary>
    public static (int Before, int After) Of(int length, int kernel, int stride)
    {
        var overlap = Math.Max(0, ((Windows(length, stride) - 1) * stride) + kernel - length);

        return (overlap / 2, overlap - (overlap / 2));
    }

    /// <summary>How many windows there are, rounding up.</summary>
    public static int Windows(int length, int stride) => (length + stride - 1) / stride;

    /// <summary>Puts zeros around maps (B, C, H, W), so that a square kernel at stride 1 gives maps of their size.</summary>
    public static Tensor Pad(Tensor maps, int kernel)
    {
        var (before, after) = Of(kernel, kernel, 1);

        return functional.pad(maps, [before, after, before, after]);
    }

    /// <summary>A pooling of square windows side by side. What lies behind the end falls to torch's rounding up.</summary>
    public static MaxPool2d MaxPool(int kernel, FeatureMaps input) =>
        MaxPool2d([kernel, kernel], padding: [Of(input.Height, kernel, kernel).Before, Of(input.Width, kernel, kernel).Before], ceil_mode: true);
}
