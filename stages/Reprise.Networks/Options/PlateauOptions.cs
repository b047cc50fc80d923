namespace Reprise.Networks;

/// <summary>When the learning rate shrinks for lack of progress.</summary>
/// <param name="Factor">What it is multiplied by, below 1.</param>
/// <param name="Patience">How many epochs in a row may pass without progress.</param>
/// <param name="MinDelta">By how much the best validation accuracy must be exceeded to count as progress.</param>
public sealed record PlateauOptions(double Factor, int Patience, double MinDelta);
