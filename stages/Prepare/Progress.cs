using System.Diagnostics;

namespace Reprise.Prepare;

/// <summary>Says at most once per second how far the work has come.</summary>
internal sealed class Progress(int total)
{
    private readonly Lock _lock = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private double _nextLine = 1;
    private int _done;
    private int _failed;

    public void Add(bool failed)
    {
        lock (_lock)
        {
            _done++;
            if (failed) _failed++;

            var seconds = _watch.Elapsed.TotalSeconds;
            if (seconds < _nextLine || _done == total) return;

            _nextLine = seconds + 1;
            var rate = _done / seconds;
            Console.WriteLine($"prepare: {_done}/{total} tracks, {rate:F1} tracks/s, ETA {(total - _done) / rate:F0} s, {_failed} failed");
        }
    }
}
