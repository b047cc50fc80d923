using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static IDisposable no_grad() => new AutoGradMode(false);

    public static IDisposable enable_grad(bool enabled = true) => new AutoGradMode(enabled);

    public static IDisposable set_grad_enabled(bool mode = true) => new AutoGradMode(mode);

    public static bool is_grad_enabled() => AutoGradMode.IsEnabled;

    public static partial class autograd
    {
        public static void backward(Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        public static unsafe void backward(IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null)
        {
            var roots = Handles(tensors);
            var grads = Handles(grad_tensors);
            var leaves = Handles(inputs);
            int result;
            fixed (nint* r = roots, g = grads, l = leaves)
            {
                result = Exports.rt_backward(
                    r, roots.Length, g, grads.Length, l, leaves.Length, (retain_graph ?? create_graph) ? (byte)1 : (byte)0, create_graph ? (byte)1 : (byte)0);
            }

            GC.KeepAlive(tensors);
            GC.KeepAlive(grad_tensors);
            GC.KeepAlive(inputs);
            Errors.Check(result);
        }

        private static nint[] Handles(IList<Tensor>? tensors) => tensors is null ? [] : [.. tensors.Select(tensor => tensor.Handle)];
    }
}
