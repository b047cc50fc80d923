using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        public Tensor this[long i1]
        {
            get => index(TensorIndex.Single(i1));
            set => index_put_(value, TensorIndex.Single(i1));
        }

        public Tensor this[long i1, long i2]
        {
            get => index(TensorIndex.Single(i1), TensorIndex.Single(i2));
            set => index_put_(value, TensorIndex.Single(i1), TensorIndex.Single(i2));
        }

        public Tensor this[long i1, long i2, long i3]
        {
            get => index(TensorIndex.Single(i1), TensorIndex.Single(i2), TensorIndex.Single(i3));
            set => index_put_(value, TensorIndex.Single(i1), TensorIndex.Single(i2), TensorIndex.Single(i3));
        }

        public Tensor index(params TensorIndex[] indices)
        {
            var (view, tensors) = TensorIndex.Apply(this, indices);
            if (tensors is null) return view;

            using (view) return Aten.Call("index.Tensor", view, Arg.Optional(tensors));
        }

        public Tensor index(params Tensor[] indices) => Aten.Call("index.Tensor", this, Arg.Optional(indices));

        public Tensor index_put_(Tensor value, params TensorIndex[] indices)
        {
            var (view, tensors) = TensorIndex.Apply(this, indices);
            using (view)
            {
                if (tensors is null) view.copy_(value);
                else Aten.Change(view, "index_put_", view, Arg.Optional(tensors), value);
            }

            return this;
        }

        public Tensor index_put_(Tensor value, params Tensor[] indices) => Aten.Change(this, "index_put_", this, Arg.Optional(indices), value);

        public Tensor index_select(long dim, Tensor index) => Aten.Call("index_select", this, dim, index);

        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha) => Aten.Change(this, "index_add_", this, dim, index, source, alpha);

        public Tensor select(long dim, long index) => Aten.Call("select.int", this, dim, index);

        public Tensor narrow(long dim, long start, long length) => Aten.Call("narrow", this, dim, start, length);

        public Tensor slice(long dim, long start, long finish, long step) => Aten.Call("slice.Tensor", this, dim, start, finish, step);

        public Tensor take(Tensor index) => Aten.Call("take", this, index);

        public Tensor gather(long dim, Tensor index) => Aten.Call("gather", this, dim, index);

        public Tensor scatter(long dim, Tensor index, Tensor src) => Aten.Call("scatter.src", this, dim, index, src);

        public Tensor scatter_(long dim, Tensor index, Tensor src) => Aten.Change(this, "scatter_.src", this, dim, index, src);

        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => Aten.Change(this, "scatter_add_", this, dim, index, src);

        public Tensor masked_fill(Tensor mask, Scalar value) => Aten.Call("masked_fill.Scalar", this, mask, value);

        public Tensor masked_fill_(Tensor mask, Scalar value) => Aten.Change(this, "masked_fill_.Scalar", this, mask, value);

        public Tensor masked_select(Tensor mask) => Aten.Call("masked_select", this, mask);

        public Tensor nonzero() => Aten.Call("nonzero", this);
    }
}
