using CsvHelper;

namespace Reprise.Data.Evaluation;

/// <summary>One row of <c>history.csv</c>.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="Loss">Mean training loss over the tracks while the epoch ran, dropout on.</param>
/// <param name="Accuracy">Share of right training predictions while the epoch ran, dropout on.</param>
/// <param name="ValLoss">Mean validation loss after the epoch, dropout off.</param>
/// <param name="ValAccuracy">Share of right validation predictions after the epoch, dropout off.</param>
[CsvRecord]
public sealed partial record EpochRow(
    [CsvColumn("epoch")] int Epoch,
    [CsvColumn("loss")] double Loss,
    [CsvColumn("accuracy")] double Accuracy,
    [CsvColumn("val_loss")] double ValLoss,
    [CsvColumn("val_accuracy")] double ValAccuracy);
