namespace Reprise.Networks;

/// <summary>How a network is trained, free of where it was written: DeepMusic's models and the experiments both come to this.</summary>
internal sealed record Protocol
{
    /// <summary>Examples per step of the optimizer.</summary>
    public required int BatchSize { get; init; }

    /// <summary>Examples that pass the network at once; smaller than a batch it saves memory, and gradients add up.</summary>
    public required int MicroBatch { get; init; }

    /// <summary>How a gradient becomes a step.</summary>
    public required OptimizerOptions Optimizer { get; init; }

    /// <summary>Learning rates one after the other; the last one lasts as long as the training.</summary>
    public required IReadOnlyList<LearningStage> Stages { get; init; }

    /// <summary>Steps of a cyclic walk; null for epochs that are shuffled.</summary>
    public int? Steps { get; init; }

    /// <summary>When to stop before the last epoch.</summary>
    public EarlyStoppingOptions? EarlyStopping { get; init; }

    /// <summary>When the learning rate shrinks.</summary>
    public PlateauOptions? Plateau { get; init; }

    /// <summary>Greatest norm of a step's gradient.</summary>
    public double? ClipGradient { get; init; }

    /// <summary>Whether the weights of the highest validation accuracy are the result, and not the last ones.</summary>
    public bool KeepsBest { get; init; }

    /// <summary>The walk through a number of examples.</summary>
    public IWalk Walk(int examples, int seed) => Steps is { } steps
        ? new CyclicWalk(examples, BatchSize, steps, seed)
        : new ShuffledWalk(examples, BatchSize, Stages.Sum(stage => stage.Epochs), seed);

    /// <summary>The stage an epoch belongs to.</summary>
    /// <param name="epoch">From 1.</param>
    public int StageOf(int epoch)
    {
        var stage = 0;
        for (var end = Stages[0].Epochs; epoch > end && stage < Stages.Count - 1; end += Stages[stage].Epochs) stage++;

        return stage;
    }
}
