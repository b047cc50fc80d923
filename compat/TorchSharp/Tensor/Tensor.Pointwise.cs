using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor abs() => Aten.Call("abs", this);

        public Tensor abs_() => Aten.Change(this, "abs_", this);

        public Tensor ceil() => Aten.Call("ceil", this);

        public Tensor ceil_() => Aten.Change(this, "ceil_", this);

        public Tensor exp() => Aten.Call("exp", this);

        public Tensor exp_() => Aten.Change(this, "exp_", this);

        public Tensor exp2() => Aten.Call("exp2", this);

        public Tensor exp2_() => Aten.Change(this, "exp2_", this);

        public Tensor expm1() => Aten.Call("expm1", this);

        public Tensor expm1_() => Aten.Change(this, "expm1_", this);

        public Tensor floor() => Aten.Call("floor", this);

        public Tensor floor_() => Aten.Change(this, "floor_", this);

        public Tensor frac() => Aten.Call("frac", this);

        public Tensor frac_() => Aten.Change(this, "frac_", this);

        public Tensor log() => Aten.Call("log", this);

        public Tensor log_() => Aten.Change(this, "log_", this);

        public Tensor log10() => Aten.Call("log10", this);

        public Tensor log10_() => Aten.Change(this, "log10_", this);

        public Tensor log1p() => Aten.Call("log1p", this);

        public Tensor log1p_() => Aten.Change(this, "log1p_", this);

        public Tensor log2() => Aten.Call("log2", this);

        public Tensor log2_() => Aten.Change(this, "log2_", this);

        public Tensor neg() => Aten.Call("neg", this);

        public Tensor neg_() => Aten.Change(this, "neg_", this);

        public Tensor reciprocal() => Aten.Call("reciprocal", this);

        public Tensor reciprocal_() => Aten.Change(this, "reciprocal_", this);

        public Tensor round(long decimals = 0L) => Aten.Call("round.decimals", this, decimals);

        public Tensor round_(long decimals = 0L) => Aten.Change(this, "round_.decimals", this, decimals);

        public Tensor rsqrt() => Aten.Call("rsqrt", this);

        public Tensor rsqrt_() => Aten.Change(this, "rsqrt_", this);

        public Tensor sigmoid() => Aten.Call("sigmoid", this);

        public Tensor sigmoid_() => Aten.Change(this, "sigmoid_", this);

        public Tensor sign() => Aten.Call("sign", this);

        public Tensor sign_() => Aten.Change(this, "sign_", this);

        public Tensor sin() => Aten.Call("sin", this);

        public Tensor sin_() => Aten.Change(this, "sin_", this);

        public Tensor cos() => Aten.Call("cos", this);

        public Tensor cos_() => Aten.Change(this, "cos_", this);

        public Tensor tan() => Aten.Call("tan", this);

        public Tensor tan_() => Aten.Change(this, "tan_", this);

        public Tensor sqrt() => Aten.Call("sqrt", this);

        public Tensor sqrt_() => Aten.Change(this, "sqrt_", this);

        public Tensor square() => Aten.Call("square", this);

        public Tensor tanh() => Aten.Call("tanh", this);

        public Tensor tanh_() => Aten.Change(this, "tanh_", this);

        public Tensor trunc() => Aten.Call("trunc", this);

        public Tensor trunc_() => Aten.Change(this, "trunc_", this);

        public Tensor relu() => Aten.Call("relu", this);

        public Tensor relu_() => Aten.Change(this, "relu_", this);

        public Tensor erf() => Aten.Call("erf", this);

        public Tensor erf_() => Aten.Change(this, "erf_", this);

        public Tensor negative() => neg();

        public Tensor conj() => Aten.Call("conj", this);

        public Tensor gelu() => Aten.Call("gelu", this);

        public Tensor isnan() => Aten.Call("isnan", this);

        public Tensor isinf() => Aten.Call("isinf", this);

        public Tensor isfinite() => Aten.Call("isfinite", this);

        public Tensor logical_not() => Aten.Call("logical_not", this);
    }
}
