namespace Acquire.Spotify.Tests;

/// <summary>A clock on which waiting takes no time, but is noted.</summary>
internal sealed class SkippingClock : TimeProvider
{
    private readonly List<TimeSpan> _waits = [];
    private TimeSpan _skipped;

    public IReadOnlyList<TimeSpan> Waits => _waits;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _skipped;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _waits.Add(dueTime);
        _skipped += dueTime;
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
