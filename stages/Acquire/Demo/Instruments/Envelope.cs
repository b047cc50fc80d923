namespace Reprise.Acquire.Demo;

/// <summary>Level of a held tone over time: a straight rise, a slow fall to the held level, a straight release.</summary>
internal readonly struct Envelope(double attack, double hold, double release, int length)
{
    private const double FallSeconds = 0.15;

    private readonly double _attack = Math.Max(0.002, attack) * Clip.Rate;
    private readonly double _release = Math.Max(0.005, release) * Clip.Rate;

    /// <summary>Samples until silence.</summary>
    public int Length => length + (int)_release;

    /// <summary>Level at a sample and its change per sample, for a block of that many.</summary>
    public (float Level, float Slope) Ramp(int at, int block)
    {
        var (from, to) = (At(at), At(at + block));
        return ((float)from, (float)((to - from) / block));
    }

    private double At(double at)
    {
        var held = at < _attack
            ? at / _attack
            : Math.Max(hold, 1 - ((1 - hold) * (at - _attack) / (FallSeconds * Clip.Rate)));
        return at <= length ? held : Math.Max(0, held * (1 - ((at - length) / _release)));
    }
}
