using System.Diagnostics;
using System.Globalization;
using Reprise.Data.Evaluation;

namespace Reprise.Networks;

/// <summary>Writes the line that a watcher reads after every epoch. The clock shows on the console only, never in an out.</summary>
internal sealed class EpochLine(string instance, int epochs)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <summary>The line, for instance <c>c1m1 balanced s1 epoch 12/40 loss 1.2345 acc 0.612 val_loss 1.1012 val_acc 0.650 ETA 00:00:12</c>.</summary>
    public string Of(EpochRow row) => Format(row, _watch.Elapsed / row.Epoch * (epochs - row.Epoch));

    /// <summary>The line for a given rest of the training, which early stopping may shorten.</summary>
    public string Format(EpochRow row, TimeSpan rest) => string.Create(
        CultureInfo.InvariantCulture,
        $"{instance} epoch {row.Epoch}/{epochs} loss {row.Loss:F4} acc {row.Accuracy:F3} val_loss {row.ValLoss:F4} val_acc {row.ValAccuracy:F3} ETA {(int)rest.TotalHours:D2}:{rest:mm\\:ss}");
}
