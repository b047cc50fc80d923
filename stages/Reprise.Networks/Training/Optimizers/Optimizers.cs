using TorchSharp.Modules;

namespace Reprise.Networks;

/// <summary>All optimizers, by the names of <see cref="OptimizerOptions.KeysOf"/>.</summary>
internal static class Optimizers
{
    /// <summary>Makes an optimizer that remembers nothing yet.</summary>
    /// <param name="options">Options without <see cref="OptimizerOptions.Problems"/>.</param>
    /// <param name="parameters">What it moves.</param>
    /// <param name="learningRate">Step size.</param>
    public static Optimizer Create(OptimizerOptions options, IEnumerable<Parameter> parameters, double learningRate) => options switch
    {
        { Name: "rmsprop", Rho: { } rho, Epsilon: { } epsilon } => new RmsProp(parameters, learningRate, rho, epsilon),
        { Name: "sgd", Momentum: { } momentum } => new Sgd(parameters, learningRate, momentum),
        { Name: "adam", Beta1: { } beta1, Beta2: { } beta2, Epsilon: { } epsilon } => new TorchAdam(parameters, learningRate, beta1, beta2, epsilon),
        { Name: "adam_keras", Beta1: { } beta1, Beta2: { } beta2, Epsilon: { } epsilon } => new KerasAdam(parameters, learningRate, beta1, beta2, epsilon),
        _ => throw new ArgumentException(string.Join(' ', options.Problems()), nameof(options)),
    };
}
