using System.Diagnostics;

namespace Reprise.Acquire;

/// <summary>Says at most once in two seconds how far the work has come.</summary>
internal sealed class Progress(string stage, int total)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Lock _lock = new();
    private double _next = 2;
    private int _done;

    public void Add()
    {
        lock (_lock)
        {
            _done++;
            var seconds = _watch.Elapsed.TotalSeconds;
            if (seconds < _next || _done == total) return;

            _next = seconds + 2;
            Console.WriteLine($"{stage}: {_done}/{total} tracks, ETA {seconds / _done * (total - _done):F0} s");
        }
    }
}
