namespace Reprise.Report;

/// <summary>What a learning curve shows over the epochs, and which epoch its rule marks.</summary>
internal sealed record Quantity(
    string Name, string Axis, string Training, string Validation, Func<LogRow, double?> OfTraining, Func<LogRow, double?> OfValidation, Func<History, LogRow> Best)
{
    /// <summary>Where one value is so many times another, equal steps of the axis are equal ratios.</summary>
    private const double WideRatio = 100;

    /// <summary>Cross-entropy; the rule stands at the first epoch with the lowest validation loss.</summary>
    public static readonly Quantity Loss = new(
        "loss", "Loss", "Training loss", "Validation loss", row => row.Loss, row => row.ValLoss, history => history.LowestValLoss);

    /// <summary>Share of right predictions; the rule stands at the first epoch with the highest validation accuracy.</summary>
    public static readonly Quantity Accuracy = new(
        "accuracy", "Accuracy", "Training acc", "Validation acc", row => row.Accuracy, row => row.ValAccuracy, history => history.HighestValAccuracy);

    /// <summary>The curves that a log has.</summary>
    public IEnumerable<(string Name, Func<LogRow, double?> Of)> Curves(History history) =>
        new[] { (Training, OfTraining), (Validation, OfValidation) }.Where(curve => history.Epochs.Any(row => curve.Item2(row) is not null));

    /// <summary>Whether a log has this quantity at all.</summary>
    public bool IsIn(History history) => Curves(history).Any();

    /// <summary>The epoch of the rule, or null where nothing was validated.</summary>
    public LogRow? Marked(History history) => history.Epochs.Any(row => OfValidation(row) is not null) ? Best(history) : null;

    /// <summary>All values of a log, training and validation.</summary>
    public IEnumerable<double> Values(History history) => history.Epochs.SelectMany(row => new[] { OfTraining(row), OfValidation(row) }).OfType<double>();

    /// <summary>Whether the values of some log need a logarithmic axis; all that are shown together get one.</summary>
    public bool IsWide(IEnumerable<History> logs)
    {
        var ranges = logs.Select(log => (Least: Values(log).Min(), Most: Values(log).Max())).ToList();

        return ranges.All(range => range.Least > 0) && ranges.Any(range => range.Most > WideRatio * range.Least);
    }

    /// <summary>What a drawing of a log is called.</summary>
    public string Title(History history) => (Curves(history).Count() == 2 ? "Training and validation " : "Training ") + Name;
}
