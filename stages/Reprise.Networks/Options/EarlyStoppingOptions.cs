namespace Reprise.Networks;

/// <summary>The subtree <c>training.early_stopping</c>.</summary>
/// <param name="MinDelta">By how much the best validation accuracy must be exceeded to count as progress.</param>
/// <param name="Patience">How many epochs in a row may pass without progress.</param>
public sealed record EarlyStoppingOptions(double MinDelta, int Patience);
