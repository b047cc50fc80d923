namespace Reprise.Stages;

/// <summary>Says at most once in two seconds how far a stage has come with its tracks; may be told from several threads.</summary>
/// <param name="stage">Begins each line.</param>
/// <param name="total">Number of tracks.</param>
/// <param name="clock">Tells the time; the system's unless another is given.</param>
public sealed class Progress(string stage, int total, TimeProvider? clock = null)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly long _start = (clock ?? TimeProvider.System).GetTimestamp();
    private TimeSpan _next = s_pause;
    private int _done;
    private int _failed;

    /// <summary>Counts one more track; the last one is silent, since the stage has its own last line.</summary>
    /// <param name="failed">Whether the track is left out.</param>
    public void Add(bool failed = false)
    {
        lock (_lock)
        {
            _done++;
            if (failed) _failed++;

            var elapsed = _clock.GetElapsedTime(_start);
            if (elapsed < _next || _done == total) return;

            _next = elapsed + s_pause;
            var rate = _done / elapsed.TotalSeconds;
            Console.WriteLine($"{stage}: {_done}/{total} tracks, {rate:F1} tracks/s, ETA {(total - _done) / rate:F0} s, {_failed} failed");
        }
    }
}
