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

    /// <summary>Runs an update for each parameter that has a gradient, with what is remembered of it and the group it is in.</summary>
    private protected Tensor? Each<TGroup, TState>(Action<Parameter, Tensor, TState, TGroup> update, Func<Tensor>? loss_closure)
        where TGroup : ParamGroup
        where TState : OptimizerState => _step<TGroup>(
            group =>
            {
                foreach (var parameter in group.Parameters)
                {
                    if (parameter.grad is { } grad) update(parameter, grad, (TState)_state[parameter.handle], group);
                }
            },
            loss_closure);

    /// <summary>Takes a group whose options are complete, and begins to remember its parameters.</summary>
    private protected void Admit(ParamGroup group, Func<Parameter, OptimizerState> begin)
    {
        group.Options.InitialLearningRate = group.Options.LearningRate!.Value;
        group.Parameters = [.. group.Parameters];
        _parameter_groups.Add(group);
        foreach (var parameter in group.Parameters)
        {
            var state = begin(parameter);
            state.Initialize(group.Options);
            _state[parameter.Handle] = state;
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        foreach (var (_, state) in _state) (state as IDisposable)?.Dispose();
        _state.Clear();
    }
}
