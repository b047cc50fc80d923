namespace Reprise.Data.Evaluation;

/// <summary>A number and the epoch it was reached in.</summary>
/// <param name="Value">The number.</param>
/// <param name="Epoch">From 1; the first one where several tie.</param>
public sealed record EpochValue(double Value, int Epoch);
