namespace TorchSharp.Modules;

/// <summary>Hyperparameters of a group; null takes the optimizer's default.</summary>
public class OptimizerOptions
{
    public double? LearningRate { get; set; }

    public double InitialLearningRate { get; set; }
}
