using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public static Tensor operator ==(Tensor left, Tensor right) => left.eq(right);

        public static Tensor operator ==(Tensor left, Scalar right) => left.eq(right);

        public static Tensor operator !=(Tensor left, Tensor right) => left.ne(right);

        public static Tensor operator !=(Tensor left, Scalar right) => left.ne(right);

        public static Tensor operator <(Tensor left, Tensor right) => left.lt(right);

        public static Tensor operator <(Tensor left, Scalar right) => left.lt(right);

        public static Tensor operator <=(Tensor left, Tensor right) => left.le(right);

        public static Tensor operator <=(Tensor left, Scalar right) => left.le(right);

        public static Tensor operator >(Tensor left, Tensor right) => left.gt(right);

        public static Tensor operator >(Tensor left, Scalar right) => left.gt(right);

        public static Tensor operator >=(Tensor left, Tensor right) => left.ge(right);

        public static Tensor operator >=(Tensor left, Scalar right) => left.ge(right);

        public static Tensor operator ==(Scalar left, Tensor right) => right.eq(left);

        public static Tensor operator !=(Scalar left, Tensor right) => right.ne(left);

        public static Tensor operator <(Scalar left, Tensor right) => right.gt(left);

        public static Tensor operator <=(Scalar left, Tensor right) => right.ge(left);

        public static Tensor operator >(Scalar left, Tensor right) => right.lt(left);

        public static Tensor operator >=(Scalar left, Tensor right) => right.le(left);

        public Tensor eq(Tensor target) => Aten.Call("eq.Tensor", this, target);

        public Tensor eq(Scalar target) => Aten.Call("eq.Scalar", this, target);

        public Tensor ne(Tensor target) => Aten.Call("ne.Tensor", this, target);

        public Tensor ne(Scalar target) => Aten.Call("ne.Scalar", this, target);

        public Tensor lt(Tensor target) => Aten.Call("lt.Tensor", this, target);

        public Tensor lt(Scalar target) => Aten.Call("lt.Scalar", this, target);

        public Tensor le(Tensor target) => Aten.Call("le.Tensor", this, target);

        public Tensor le(Scalar target) => Aten.Call("le.Scalar", this, target);

        public Tensor gt(Tensor target) => Aten.Call("gt.Tensor", this, target);

        public Tensor gt(Scalar target) => Aten.Call("gt.Scalar", this, target);

        public Tensor ge(Tensor target) => Aten.Call("ge.Tensor", this, target);

        public Tensor ge(Scalar target) => Aten.Call("ge.Scalar", this, target);

        public Tensor equal(Tensor target) => eq(target);

        public Tensor not_equal(Tensor target) => ne(target);

        public Tensor less(Tensor target) => lt(target);

        public Tensor less_equal(Tensor target) => le(target);

        public Tensor greater(Tensor target) => gt(target);

        public Tensor greater_equal(Tensor target) => ge(target);

        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) =>
            Aten.Number("allclose", this, target, rtol, atol, equal_nan).Bits != 0;

        public Tensor isclose(Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false) =>
            Aten.Call("isclose", this, other, rtol, atol, nanEqual);

        public Tensor logical_and(Tensor other) => Aten.Call("logical_and", this, other);

        public Tensor logical_or(Tensor other) => Aten.Call("logical_or", this, other);

        public Tensor logical_xor(Tensor other) => Aten.Call("logical_xor", this, other);
    }
}
