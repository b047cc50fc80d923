using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>Gradient descent with momentum as PyTorch computes it: b = μb + g, p -= lr·b, so that a new learning rate acts at once.</summary>
internal sealed class Sgd(IEnumerable<Parameter> parameters, double learningRate, double momentum)
    : Optimizer(parameters, memories: 1, learningRate)
{
    protected override void Move(Parameter parameter, Tensor gradient, Tensor[] memory)
    {
        memory[0].mul_(momentum).add_(gradient);
        parameter.add_(memory[0], -LearningRate);
    }
}
