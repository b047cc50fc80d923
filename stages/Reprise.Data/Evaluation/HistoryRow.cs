using CsvHelper;

namespace Reprise.Data.Evaluation;

/// <summary>One row of an experiment's <c>history.csv</c>; the validation columns are empty where nothing is held back.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="LearningRate">Step size during the epoch.</param>
/// <param name="Loss">Mean training loss over the examples while the epoch ran, dropout on.</param>
/// <param name="Accuracy">Share of right training predictions while the epoch ran, dropout on.</param>
/// <param name="ValLoss">Mean validation loss after the epoch, dropout off.</param>
/// <param name="ValAccuracy">Share of right validation predictions after the epoch, dropout off.</param>
[CsvRecord]
public sealed partial record HistoryRow(
    [CsvColumn("epoch")] int Epoch,
    [CsvColumn("learning_rate")] double LearningRate,
    [CsvColumn("loss")] double Loss,
    [CsvColumn("accuracy")] double Accuracy,
    [CsvColumn("val_loss")] double? ValLoss,
    [CsvColumn("val_accuracy")] double? ValAccuracy);
