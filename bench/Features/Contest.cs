using System.Diagnostics;

/// <summary>
/// Two ways to do one thing, in turn, or one way alone; a turn is several clips. Seconds are the processor's: other work on the
/// machine does not count.
/// </summary>
internal static class Contest
{
    /// <summary>Seconds of a turn of ours, at the least.</summary>
    private const double Turn = 0.01;

    /// <param name="name">What is done.</param>
    /// <param name="rounds">Turns of each side.</param>
    /// <param name="ours">One clip, our way.</param>
    /// <param name="theirs">Seconds that so many clips take the other way; null to run alone.</param>
    public static Result Run(string name, int rounds, Action ours, Func<int, double>? theirs)
    {
        // Compiled, and long enough for the clock.
        var clips = 1;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < 0.5; clips++) ours();
        clips = Math.Max(1, (int)(clips * Turn / 0.5));
        _ = theirs?.Invoke(clips);

        var (here, there) = (new double[rounds], new double[rounds]);
        for (var round = 0; round < rounds; round++)
        {
            // Whoever goes first changes, so that a machine growing busier harms both alike.
            if (round % 2 == 0 && theirs is not null) there[round] = theirs(clips) / clips;
            here[round] = Seconds(clips, ours) / clips;
            if (round % 2 == 1 && theirs is not null) there[round] = theirs(clips) / clips;
        }

        var ratios = here.Zip(there, (a, b) => b / a).Order().ToArray();
        return new Result(name, 1 / here.Min(), 1 / there.Min(), ratios[rounds / 2]);
    }

    public static double Seconds(int clips, Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var clip = 0; clip < clips; clip++) work();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
