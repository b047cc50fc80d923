using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor zero_() => Aten.Change(this, "zero_", this);

        public Tensor fill_(Scalar value) => Aten.Change(this, "fill_.Scalar", this, value);

        public Tensor normal_(double mean = 0.0, double std = 1.0, Generator? generator = null) =>
            Aten.Change(this, "normal_", this, mean, std, generator);

        public Tensor uniform_(double from, double to, Generator? generator = null) => Aten.Change(this, "uniform_", this, from, to, generator);

        public Tensor random_(double from, double to, Generator? generator = null) =>
            Aten.Change(this, "random_.from", this, (long)from, (long)to, generator);

        public Tensor bernoulli(Generator? generator = null) => Aten.Call("bernoulli", this, generator);

        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) => Aten.Change(this, "bernoulli_.float", this, p, generator);

        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null) =>
            Aten.Call("multinomial", this, num_samples, replacement, generator);

        public Tensor zeros_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Leaf(Aten.Call("zeros_like", this, dtype, Arg.None, device), requires_grad);

        public Tensor ones_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Leaf(Aten.Call("ones_like", this, dtype, Arg.None, device), requires_grad);

        public Tensor empty_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Leaf(Aten.Call("empty_like", this, dtype, Arg.None, device), requires_grad);

        public Tensor full_like(Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Leaf(Aten.Call("full_like", this, value, dtype, Arg.None, device), requires_grad);

        public Tensor rand_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Leaf(Aten.Call("rand_like", this, dtype, Arg.None, device), requires_grad);

        public Tensor randn_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Leaf(Aten.Call("randn_like", this, dtype, Arg.None, device), requires_grad);
    }
}
