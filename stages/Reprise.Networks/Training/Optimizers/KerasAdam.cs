using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>Adam (Kingma and Ba 2015) as Keras 2 and TensorFlow compute it.</summary>
/// <remarks>
/// They fold both bias corrections into the step size, lr·√(1-β2ᵗ)/(1-β1ᵗ), and add ε to the uncorrected root:
/// p -= step·m/(√v + ε). <see cref="TorchAdam"/> corrects v first, so that the same ε weighs about 30 times less at the first step.
/// </remarks>
internal sealed class KerasAdam(IEnumerable<Parameter> parameters, double learningRate, double beta1, double beta2, double epsilon)
    : Optimizer(parameters, memories: 2, learningRate)
{
    protected override void Move(Parameter parameter, Tensor gradient, Tensor[] memory)
    {
        var (mean, square) = (memory[0], memory[1]);
        var size = LearningRate * Math.Sqrt(1 - Math.Pow(beta2, Steps)) / (1 - Math.Pow(beta1, Steps));

        mean.mul_(beta1).add_(gradient, 1 - beta1);
        square.mul_(beta2).addcmul_(gradient, gradient, 1 - beta2);
        parameter.addcdiv_(mean, square.sqrt().add_(epsilon), -size);
    }
}
