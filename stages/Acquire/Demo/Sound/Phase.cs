namespace Reprise.Acquire.Demo;

/// <summary>An angle as an unsigned number that is one turn when it overflows: it wraps for nothing and never loses precision.</summary>
internal static class Phase
{
    private const double Turn = 4294967296.0;

    /// <summary>The part of a turn a tone advances per sample.</summary>
    public static uint Step(double hertz) => (uint)(hertz / Clip.Rate * Turn);

    /// <summary>An angle given in turns, between −0.5 and 0.5.</summary>
    public static uint Of(float turns) => (uint)(int)(turns * (float)Turn);
}
