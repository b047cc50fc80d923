using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>Adam (Kingma and Ba 2015) as Keras 2.3.1 computes it.</summary>
/// <remarks>
/// Keras folds both bias corrections into the step size, lr·√(1-β2ᵗ)/(1-β1ᵗ), and adds ε to the uncorrected root:
/// p -= step·m/(√v + ε). torch.optim.Adam corrects v first, so that the same ε weighs about 30 times less at the first step.
/// </remarks>
internal sealed class KerasAdam : IDisposable
{
    private readonly OptimizerOptions _options;
    private readonly List<Slot> _slots;
    private int _step;

    public KerasAdam(IEnumerable<Parameter> parameters, OptimizerOptions options)
    {
        _options = options;
        using var noGrad = no_grad();
        _slots = [.. parameters.Select(parameter => new Slot(parameter, zeros_like(parameter), zeros_like(parameter)))];
    }

    /// <summary>Moves every parameter against its gradient.</summary>
    public void Step()
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();

        var (beta1, beta2) = (_options.Beta1, _options.Beta2);
        _step++;
        var size = _options.LearningRate * Math.Sqrt(1 - Math.Pow(beta2, _step)) / (1 - Math.Pow(beta1, _step));

        foreach (var (parameter, mean, square) in _slots)
        {
            if (parameter.grad is not { } gradient) continue;

            mean.mul_(beta1).add_(gradient, 1 - beta1);
            square.mul_(beta2).addcmul_(gradient, gradient, 1 - beta2);
            parameter.addcdiv_(mean, square.sqrt().add_(_options.Epsilon), -size);
        }
    }

    public void Dispose()
    {
        foreach (var slot in _slots)
        {
            slot.Mean.Dispose();
            slot.Square.Dispose();
        }
    }

    private sealed record Slot(Parameter Parameter, Tensor Mean, Tensor Square);
}
