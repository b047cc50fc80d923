using TorchSharp.Modules;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);

            public static partial class functional
            {
                public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                    inplace ? Aten.Change(input, "dropout_", input, p, training) : Aten.Call("dropout", input, p, training);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>While training, zeroes elements with probability p and scales the others by 1/(1-p).</summary>
    public sealed class Dropout : ParameterLessModule<Tensor, Tensor>
    {
        internal Dropout(double p, bool inplace)
            : base(nameof(Dropout))
        {
            this.p = p;
            this.inplace = inplace;
        }

        public bool inplace { get; set; }

        public double p { get; set; }

        public override Tensor forward(Tensor input) => nn.functional.dropout(input, p, training, inplace);
    }
}
