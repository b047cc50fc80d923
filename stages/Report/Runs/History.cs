using Reprise.Data.Evaluation;

namespace Reprise.Report;

/// <summary>A training log and the two epochs that the papers mark in it.</summary>
internal sealed record History(IReadOnlyList<EpochRow> Epochs)
{
    /// <summary>The first epoch with the lowest validation loss.</summary>
    public EpochRow LowestValLoss => Epochs.MinBy(row => row.ValLoss)!;

    /// <summary>The first epoch with the highest validation accuracy.</summary>
    public EpochRow HighestValAccuracy => Epochs.MaxBy(row => row.ValAccuracy)!;

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
            if (row.ValAccuracy - minDelta > best) (best, wait) = (row.ValAccuracy, 0);
            else if (++wait >= patience) return row.Epoch;
        }

        return null;
    }
}
