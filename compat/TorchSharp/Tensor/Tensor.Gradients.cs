using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public bool requires_grad
        {
            get => Exports.rt_requires_grad(Handle) != 0;
            set => Errors.Check(Exports.rt_set_requires_grad(Handle, value ? (byte)1 : (byte)0));
        }

        public bool is_leaf => Exports.rt_is_leaf(Handle) != 0;

        /// <summary>The gradient that backward gathered, as a new handle of the same values; null before.</summary>
        public Tensor? grad
        {
            get => Exports.rt_grad(Handle) is var found and not 0 ? new Tensor(found) : null;
            set
            {
                Errors.Check(Exports.rt_set_grad(Handle, value?.Handle ?? 0));
                GC.KeepAlive(value);
            }
        }

        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        public void retain_grad() => Errors.Check(Exports.rt_retain_grad(Handle));

        public void backward() => autograd.backward([this]);

        public void backward(IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);

        public Tensor detach() => Aten.Call("detach", this);

        public Tensor detach_() => Aten.Change(this, "detach_", this);
    }
}
