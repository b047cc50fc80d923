using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>Adam (Kingma and Ba 2015) as PyTorch computes it: p -= lr/(1-β1ᵗ)·m/(√v/√(1-β2ᵗ) + ε).</summary>
internal sealed class TorchAdam(IEnumerable<Parameter> parameters, double learningRate, double beta1, double beta2, double epsilon)
    : Optimizer(parameters, memories: 2, learningRate)
{
    protected override void Move(Parameter parameter, Tensor gradient, Tensor[] memory)
    {
        var (mean, square) = (memory[0], memory[1]);
        var size = LearningRate / (1 - Math.Pow(beta1, Steps));

        mean.mul_(beta1).add_(gradient, 1 - beta1);
        square.mul_(beta2).addcmul_(gradient, gradient, 1 - beta2);
        parameter.addcdiv_(mean, square.sqrt().div_(Math.Sqrt(1 - Math.Pow(beta2, Steps))).add_(epsilon), -size);
    }
}
