using Reprise.Data.Evaluation;

namespace Reprise.Report;

/// <summary>What a learning curve shows over the epochs, and which epoch its rule marks.</summary>
internal sealed record Quantity(
    string Name, string Axis, string Training, string Validation, Func<EpochRow, double> OfTraining, Func<EpochRow, double> OfValidation, Func<History, EpochRow> Marked)
{
    /// <summary>Cross-entropy; the rule stands at the first epoch with the lowest validation loss.</summary>
    public static readonly Quantity Loss = new(
        "loss", "Loss", "Training loss", "Validation loss", row => row.Loss, row => row.ValLoss, history => history.LowestValLoss);

    /// <summary>Share of right predictions; the rule stands at the first epoch with the highest validation accuracy.</summary>
    public static readonly Quantity Accuracy = new(
        "accuracy", "Accuracy", "Training acc", "Validation acc", row => row.Accuracy, row => row.ValAccuracy, history => history.HighestValAccuracy);

    /// <summary>All values of a log, training and validation.</summary>
    public IEnumerable<double> Values(History history) => history.Epochs.SelectMany(row => new[] { OfTraining(row), OfValidation(row) });
}
