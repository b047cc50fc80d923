namespace Reprise.Networks;

/// <summary>The subtree <c>training.optimizer</c>.</summary>
/// <param name="Name"><c>adam_keras</c>, the rule of <see cref="KerasAdam"/>.</param>
/// <param name="LearningRate">Length of a step, about, in units of the weights.</param>
/// <param name="Beta1">Memory of the mean gradient, below 1.</param>
/// <param name="Beta2">Memory of the mean squared gradient, below 1.</param>
/// <param name="Epsilon">Keeps a step finite where the gradient is 0.</param>
public sealed record OptimizerOptions(string Name, double LearningRate, double Beta1, double Beta2, double Epsilon);
