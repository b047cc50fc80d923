using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp
{
    public enum PaddingModes
    {
        Zeros = 0,
        Reflect = 1,
        Replicate = 2,
        Circular = 3,
        Constant = 4,
    }

    public enum Padding
    {
        Valid = 0,
        Same = 1,
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Cross-correlation of (B, in, …) with learned kernels, giving (B, out, …).</summary>
    public abstract class Convolution : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight))]
        private Parameter? kernel;

        [ComponentName(Name = nameof(bias))]
        private Parameter? offsets;

        private protected Convolution(
            string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type,
            long[] dilation, long groups, bool bias, PaddingModes padding_mode, Device? device, ScalarType? dtype)
            : base(name)
        {
            if (padding_mode != PaddingModes.Zeros) throw new NotSupportedException("Convolutions pad with zeros here.");

            this.in_channels = in_channels;
            this.out_channels = out_channels;
            this.kernel_size = kernel_size;
            this.stride = stride;
            this.padding = padding;
            this.padding_type = padding_type;
            this.dilation = dilation;
            this.groups = groups;
            this.padding_mode = padding_mode;
            weight = nn.Parameter(empty([out_channels, in_channels / groups, .. kernel_size], dtype, device));
            if (bias) this.bias = nn.Parameter(empty(out_channels, dtype, device));
            reset_parameters();
        }

        public long in_channels { get; }

        public long out_channels { get; }

        public long[] kernel_size { get; set; }

        public long[] stride { get; set; }

        public long[]? padding { get; }

        public Padding? padding_type { get; }

        public PaddingModes padding_mode { get; set; }

        public long[] dilation { get; set; }

        public long groups { get; set; }

        public Parameter? bias
        {
            get => offsets;
            set => ConditionallyRegisterParameter(nameof(bias), offsets = value);
        }

        public Parameter weight
        {
            get => kernel!;
            set => ConditionallyRegisterParameter(nameof(weight), kernel = value);
        }

        public void reset_parameters() => Fans.Initialize(weight, bias);

        // The name of the operator is that of the module in lower case; named paddings are an overload of it.
        private protected Tensor Convolve(string operation, Tensor input) => padding_type is { } named
            ? Native.Aten.Call(operation + ".padding", input, weight, bias, stride, nn.functional.PaddingName(named), dilation, groups)
            : Native.Aten.Call(operation, input, weight, bias, stride, padding, dilation, groups);
    }
}
