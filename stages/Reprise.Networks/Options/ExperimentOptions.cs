using System.Text.Json;
using Reprise.Data;

namespace Reprise.Networks;

/// <summary>The subtree <c>experiments.&lt;name&gt;</c> of the params: a network of clips, what it reads, and how it is trained.</summary>
/// <param name="Study">Whose tables it belongs to.</param>
/// <param name="Collection">Which recordings.</param>
/// <param name="Features">What the network reads of them.</param>
/// <param name="Split">The rule by which they are divided.</param>
/// <param name="Network">An entry of <see cref="ClipNetworks"/>.</param>
/// <param name="Options">What the network alone knows.</param>
/// <param name="BatchSize">Examples per step of the optimizer.</param>
/// <param name="Optimizer">How a gradient becomes a step.</param>
/// <param name="Keep">Whose weights are judged: <c>last</c>, or <c>best</c> for the epoch of the highest validation accuracy.</param>
/// <param name="MicroBatch">Examples at once within a step; all of the batch where absent.</param>
/// <param name="Walk"><c>shuffled</c> or <c>cyclic</c>.</param>
/// <param name="Epochs">Length of a shuffled walk with one learning rate.</param>
/// <param name="Steps">Length of a cyclic walk.</param>
/// <param name="Schedule">Stages of a shuffled walk, each with a learning rate and a new optimizer.</param>
/// <param name="Plateau">When the learning rate shrinks.</param>
/// <param name="EarlyStopping">When to stop before the last epoch.</param>
/// <param name="ClipGradient">Greatest norm of a step's gradient.</param>
/// <param name="Pairing"><c>aligned</c>, or <c>hash_order</c>, see <see cref="HashOrder"/>.</param>
public sealed record ExperimentOptions(
    string Study,
    string Collection,
    string Features,
    string Split,
    string Network,
    JsonElement Options,
    int BatchSize,
    OptimizerOptions Optimizer,
    string Keep,
    int? MicroBatch = null,
    string Walk = "shuffled",
    int? Epochs = null,
    int? Steps = null,
    IReadOnlyList<LearningStage>? Schedule = null,
    PlateauOptions? Plateau = null,
    EarlyStoppingOptions? EarlyStopping = null,
    double? ClipGradient = null,
    string Pairing = "aligned")
{
    /// <summary>How the network is trained.</summary>
    internal Protocol Protocol => new()
    {
        BatchSize = BatchSize,
        MicroBatch = MicroBatch ?? BatchSize,
        Optimizer = Optimizer,
        Stages = Schedule ?? [new(Optimizer.LearningRate ?? 0, Epochs ?? 0)],
        Steps = Steps,
        EarlyStopping = EarlyStopping,
        Plateau = Plateau,
        ClipGradient = ClipGradient,
        KeepsBest = Keep == "best",
    };

    /// <summary>What contradicts itself in these settings, each a sentence.</summary>
    /// <param name="validates">Whether the split holds clips back for validation.</param>
    internal IEnumerable<string> Problems(bool validates)
    {
        foreach (var (key, value, known) in new[] { ("keep", Keep, "last, best"), ("walk", Walk, "shuffled, cyclic"), ("pairing", Pairing, "aligned, hash_order") })
        {
            if (!known.Split(", ").Contains(value)) yield return $"{key} is '{value}'; use one of {known}.";
        }

        foreach (var problem in Optimizer.Problems()) yield return problem;

        var lengths = new[] { Epochs is null ? null : "epochs", Steps is null ? null : "steps", Schedule is null ? null : "schedule" }.OfType<string>().ToArray();
        if (lengths.Length != 1)
            yield return $"The length of the training is said {(lengths.Length == 0 ? "nowhere" : "by " + string.Join(" and by ", lengths))}; give one of epochs, steps and schedule.";
        if (Steps is not null != (Walk == "cyclic")) yield return $"The walk is {Walk}: {(Steps is null ? "a cyclic one needs" : "only a cyclic one has")} steps.";
        if (Optimizer.LearningRate is null == (Schedule is null))
            yield return Schedule is null ? "The optimizer needs learning_rate; add it." : "Both the schedule and the optimizer have a learning_rate; remove that of the optimizer.";
        if (MicroBatch > BatchSize) yield return $"micro_batch = {MicroBatch} exceeds batch_size = {BatchSize}; make it smaller or remove it.";

        if (validates) yield break;

        foreach (var (key, needs) in new[] { ("keep: best", Keep == "best"), ("plateau", Plateau is not null), ("early_stopping", EarlyStopping is not null) })
        {
            if (needs) yield return $"{key} is decided by the validation subset, which is empty under split {Split}; remove it, or choose another split.";
        }
    }
}
