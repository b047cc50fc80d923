using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What optimizers written in C# share: groups of parameters with options, and a state per parameter.</summary>
public abstract class OptimizerHelper : optim.Optimizer
{
    protected OptimizerOptions? _defaults;
    protected OrderedDict<IntPtr, OptimizerState> _state = [];

    protected OptimizerHelper()
        : base(IntPtr.Zero)
    {
    }

    /// <summary>Runs the update of each group without recording gradients; what it makes on the way is disposed.</summary>
    protected Tensor? _step<T>(Action<T> body, Func<Tensor>? loss_closure = null)
        where T : ParamGroup
    {
        Tensor? loss = null;
        if (loss_closure is not null)
        {
            using var recording = enable_grad();
            loss = loss_closure();
        }

        using var frozen = no_grad();
        using var scope = NewDisposeScope();
        foreach (var group in _parameter_groups) body((T)group);
        return loss;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        foreach (var (_, state) in _state) (state as IDisposable)?.Dispose();
        _state.Clear();
    }
}
