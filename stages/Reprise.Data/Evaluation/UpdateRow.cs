using CsvHelper;

namespace Reprise.Data.Evaluation;

/// <summary>One row of <c>updates.csv</c>, the log of a cyclic walk: how the weights after a step do on the batch they have just learned from.</summary>
/// <param name="Step">From 1.</param>
/// <param name="Samples">Examples seen so far, repetitions counted.</param>
/// <param name="Loss">Mean loss over the batch, dropout off.</param>
/// <param name="Accuracy">Share of right predictions in the batch, dropout off.</param>
[CsvRecord]
public sealed partial record UpdateRow(
    [CsvColumn("step")] int Step,
    [CsvColumn("samples")] long Samples,
    [CsvColumn("loss")] double Loss,
    [CsvColumn("accuracy")] double Accuracy);
