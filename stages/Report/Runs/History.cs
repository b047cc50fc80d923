namespace Reprise.Report;

/// <summary>A training log and the two epochs that the papers mark in it.</summary>
/// <param name="Epochs">In the order of training.</param>
/// <param name="Unit">What a row is of: <c>epoch</c> or <c>step</c>.</param>
internal sealed record History(IReadOnlyList<LogRow> Epochs, string Unit = "epoch")
{
    /// <summary>The first epoch with the lowest validation loss; only of a log that has one.</summary>
    public LogRow LowestValLoss => Epochs.Where(row => row.ValLoss is not null).MinBy(row => row.ValLoss)
        ?? throw new InvalidOperationException("The log has no validation loss.");

    /// <summary>The first epoch with the highest validation accuracy; only of a log that has one.</summary>
    public LogRow HighestValAccuracy => Epochs.Where(row => row.ValAccuracy is not null).MaxBy(row => row.ValAccuracy)
        ?? throw new InvalidOperationException("The log has no validation accuracy.");

    /// <summary>The last value of a column, or null where it was never logged.</summary>
    public double? Last(Func<LogRow, double?> column) => Epochs.Select(column).LastOrDefault(value => value is not null);

    /// <summary>Where Keras' early stopping on validation accuracy ends this log, or null when it never does.</summary>
    /// <remarks>
    /// An epoch improves when its accuracy less <paramref name="minDelta"/> exceeds the best so far; after
    /// <paramref name="patience"/> epochs in a row without improvement training ends.
    /// </remarks>
    public int? StopEpoch(double minDelta, int patience)
    {
        var (best, wait) = (double.NegativeInfinity, 0);

        foreach (var row in Epochs)
        {
            if (row.ValAccuracy is { } accuracy && accuracy - minDelta > best) (best, wait) = (accuracy, 0);
            else if (++wait >= patience) return row.Epoch;
        }

        return null;
    }

    /// <summary>The log counted from another first epoch: papers plot their first one as 0 or as 1.</summary>
    public History From(int first) => this with { Epochs = [.. Epochs.Select(row => row with { Epoch = row.Epoch - Epochs[0].Epoch + first })] };

    /// <summary>The log with its losses in another unit.</summary>
    public History Scaled(double loss) => this with { Epochs = [.. Epochs.Select(row => row with { Loss = row.Loss * loss, ValLoss = row.ValLoss * loss })] };

    /// <summary>The log with every <paramref name="count"/> rows replaced by their mean, at the last one's place.</summary>
    public History Averaged(int count) => this with { Epochs = [.. Epochs.Chunk(count).Select(Mean)] };

    private static LogRow Mean(LogRow[] rows) => new(
        rows[^1].Epoch, rows.Average(row => row.Loss), rows.Average(row => row.Accuracy), rows.Average(row => row.ValLoss), rows.Average(row => row.ValAccuracy));
}
