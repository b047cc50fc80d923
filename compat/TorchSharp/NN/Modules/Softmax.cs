using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Softmax Softmax(long dim) => new(dim);

            public static partial class functional
            {
                public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    public sealed class Softmax : ParameterLessModule<Tensor, Tensor>
    {
        internal Softmax(long dim)
            : base(nameof(Softmax))
            => this.dim = dim;

        public long dim { get; set; }

        public override Tensor forward(Tensor input) => nn.functional.softmax(input, dim);
    }
}
