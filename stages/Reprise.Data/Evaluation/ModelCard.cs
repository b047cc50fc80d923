namespace Reprise.Data.Evaluation;

/// <summary><c>card.json</c>: what somebody who is handed a trained network asks first.</summary>
/// <param name="Model">The row of params it was trained by.</param>
/// <param name="Network">Which layers.</param>
/// <param name="Parameters">Trainable weights.</param>
/// <param name="FlopsPerClip">Arithmetic of judging one clip, all its windows together.</param>
/// <param name="FlopsCounted">By which rule.</param>
/// <param name="BestEpoch">The first epoch of the highest validation accuracy; absent without validation.</param>
/// <param name="LastEpoch">The last epoch that ran.</param>
/// <param name="KeptEpoch">The epoch whose weights these are.</param>
/// <param name="Seed">What fixed the split, the weights, the batches and the dropout.</param>
/// <param name="DataDigest">Of the files that say what it was trained on.</param>
/// <param name="Engine">What it was trained with.</param>
public sealed record ModelCard(
    string Model,
    string Network,
    long Parameters,
    long FlopsPerClip,
    string FlopsCounted,
    int? BestEpoch,
    int LastEpoch,
    int KeptEpoch,
    int Seed,
    string DataDigest,
    IReadOnlyDictionary<string, string> Engine);
