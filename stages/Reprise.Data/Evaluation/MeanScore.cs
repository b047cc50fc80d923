namespace Reprise.Data.Evaluation;

/// <summary>Genre scores averaged over the genres.</summary>
/// <param name="Precision">Averaged precision.</param>
/// <param name="Recall">Averaged recall.</param>
/// <param name="F1">Average of the genres' F1 values, which is not the F1 of the averages.</param>
public sealed record MeanScore(double Precision, double Recall, double F1);
