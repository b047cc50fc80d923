using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>RMSprop (Tieleman and Hinton 2012) as Keras and PyTorch compute it: a = ρa + (1-ρ)g², p -= lr·g/(√a + ε).</summary>
internal sealed class RmsProp(IEnumerable<Parameter> parameters, double learningRate, double rho, double epsilon)
    : Optimizer(parameters, memories: 1, learningRate)
{
    protected override void Move(Parameter parameter, Tensor gradient, Tensor[] memory)
    {
        var square = memory[0];

        square.mul_(rho).addcmul_(gradient, gradient, 1 - rho);
        parameter.addcdiv_(gradient, square.sqrt().add_(epsilon), -LearningRate);
    }
}
