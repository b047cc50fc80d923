using System.Globalization;
using Reprise.Data.Evaluation;

namespace Reprise.Networks;

/// <summary>
/// Prints the lines that a reader watches a training by: one for each epoch, or of a cyclic walk one for every fifty steps or ten seconds.
/// The clock shows on the console only, never in an out.
/// </summary>
/// <param name="instance">Begins each line, for instance <c>titus_lstm s1</c>.</param>
/// <param name="print">Receives the lines.</param>
/// <param name="clock">Tells the time; the system's unless another is given.</param>
internal sealed class ProgressLines(string instance, Action<string> print, TimeProvider? clock = null) : ITrainingWatcher
{
    private const int Stride = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly long _start = (clock ?? TimeProvider.System).GetTimestamp();
    private TimeSpan _lastLine;
    private int? _first;
    private bool _steps;

    public void AfterEpoch(HistoryRow row, int epochs)
    {
        if (_steps) return;

        var judged = row is { ValLoss: { } loss, ValAccuracy: { } accuracy } ? Invariant($" val_loss {loss:F4} val_acc {accuracy:F3}") : "";
        print(Invariant($"{instance} epoch {row.Epoch}/{epochs} loss {row.Loss:F4} acc {row.Accuracy:F3}{judged} ETA {Rest(row.Epoch, epochs)}"));
    }

    public void AfterStep(UpdateRow row, int steps)
    {
        _steps = true;
        var rest = Rest(row.Step, steps);
        var elapsed = _clock.GetElapsedTime(_start);
        if (row.Step % Stride != 0 && row.Step != steps && elapsed - _lastLine < Pause) return;

        _lastLine = elapsed;
        print(Invariant($"{instance} step {row.Step}/{steps} loss {row.Loss:G5} acc {row.Accuracy:F3} ETA {rest}"));
    }

    // What was done before this run, in one that was killed, took no time of this one.
    private string Rest(int done, int all)
    {
        _first ??= done;
        var rest = _clock.GetElapsedTime(_start) / (done - _first.Value + 1) * (all - done);

        return Invariant($"{(int)rest.TotalHours:D2}:{rest:mm\\:ss}");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
