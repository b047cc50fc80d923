using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static LogSoftmax LogSoftmax(long dim) => new(dim);

            public static partial class functional
            {
                public static Tensor log_softmax(Tensor x, long dim) => x.log_softmax(dim);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    public sealed class LogSoftmax : ParameterLessModule<Tensor, Tensor>
    {
        internal LogSoftmax(long dim)
            : base(nameof(LogSoftmax))
            => this.dim = dim;

        public long dim { get; set; }

        public override Tensor forward(Tensor input) => nn.functional.log_softmax(input, dim);
    }
}
