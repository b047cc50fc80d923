using TorchSharp.Modules;
using TorchSharp.Native;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null) =>
                new(inputSize, outputSize, hasBias, device, dtype);

            public static partial class functional
            {
                public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) => Aten.Call("linear", input, weights, bias);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>y = x Wᵀ + b.</summary>
    public sealed class Linear : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight))]
        private Parameter? kernel;

        [ComponentName(Name = nameof(bias))]
        private Parameter? offsets;

        internal Linear(long inputSize, long outputSize, bool hasBias, Device? device, ScalarType? dtype)
            : base(nameof(Linear))
        {
            in_features = inputSize;
            out_features = outputSize;
            weight = nn.Parameter(empty(outputSize, inputSize, dtype, device));
            if (hasBias) bias = nn.Parameter(empty(outputSize, dtype, device));
            Fans.Initialize(weight, bias);
        }

        public long in_features { get; set; }

        public long out_features { get; set; }

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

        public override Tensor forward(Tensor input) => nn.functional.linear(input, kernel!, offsets);
    }
}
