using TorchSharp.Modules;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Conv1d Conv1d(
                long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, kernel_size, stride, padding, null, dilation, groups, bias, padding_mode, device, dtype);

            public static Conv1d Conv1d(
                long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, kernel_size, stride, null, padding, dilation, groups, bias, padding_mode, device, dtype);

            public static partial class functional
            {
                public static Tensor conv1d(
                    Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null, long? dilation = null, long groups = 1) =>
                    Aten.Call("conv1d", input, weight, bias, new[] { stride ?? 1 }, new[] { padding ?? 0 }, new[] { dilation ?? 1 }, groups);

                internal static string PaddingName(Padding padding) => padding == Padding.Same ? "same" : "valid";
            }
        }
    }
}

namespace TorchSharp.Modules
{
    public sealed class Conv1d : Convolution
    {
        internal Conv1d(
            long in_channels, long out_channels, long kernel_size, long stride, long? padding, Padding? padding_type, long dilation, long groups,
            bool bias, PaddingModes padding_mode, Device? device, ScalarType? dtype)
            : base(
                nameof(Conv1d), in_channels, out_channels, [kernel_size], [stride], padding is { } known ? [known] : null, padding_type, [dilation],
                groups, bias, padding_mode, device, dtype)
        {
        }

        // (B, in, length) -> (B, out, length')
        public override Tensor forward(Tensor input) => Convolve("conv1d", input);
    }
}
