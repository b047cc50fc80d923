namespace Reprise.Networks;

/// <summary>The subtree <c>models.&lt;name&gt;</c> of the params: one network with the settings that belong to it alone.</summary>
/// <param name="Network">An entry of <see cref="NetworkRegistry"/>.</param>
/// <param name="Dropout">Share of activations set to zero during training, at least 0 and below 1.</param>
/// <param name="BatchSize">Tracks per step.</param>
/// <param name="Epochs">Passes over the training subset, unless training stops early.</param>
public sealed record ModelOptions(string Network, double Dropout, int BatchSize, int Epochs)
{
    /// <summary>How the network is trained: shuffled epochs, early stopping, the last epoch's weights.</summary>
    internal Protocol Protocol(TrainingOptions training) => new()
    {
        BatchSize = BatchSize,
        MicroBatch = BatchSize,
        Optimizer = training.Optimizer,
        Stages = [new(training.Optimizer.LearningRate ?? 0, Epochs)],
        EarlyStopping = training.EarlyStopping,
    };
}
