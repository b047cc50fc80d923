namespace Reprise.Baseline;

/// <summary>Tracks summed up in a row of numbers each.</summary>
/// <param name="Rows">N rows of F features.</param>
/// <param name="Labels">N labels, 0 to G-1.</param>
internal sealed record Examples(double[][] Rows, IReadOnlyList<int> Labels);
