namespace Reprise.Networks;

/// <summary>The subtree <c>training</c> of the params: what DeepMusic's networks have in common, and where every network is trained.</summary>
/// <param name="Optimizer">How a gradient becomes a step.</param>
/// <param name="Init">An entry of <see cref="Initialization"/>.</param>
/// <param name="EarlyStopping">When to stop before the last epoch.</param>
/// <param name="Threads">Threads within one training; sums are split by it, so it is a param and not a property of the machine.</param>
/// <param name="Device">Where networks are trained: <c>auto</c>, <c>cpu</c> or <c>cuda</c>.</param>
public sealed record TrainingOptions(OptimizerOptions Optimizer, string Init, EarlyStoppingOptions EarlyStopping, int Threads, string Device = "auto");
