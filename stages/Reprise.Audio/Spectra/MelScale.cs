namespace Reprise.Audio;

/// <summary>The mel scale of Slaney's Auditory Toolbox (1998): linear below 1 kHz, logarithmic above.</summary>
internal static class MelScale
{
    private const double Break = 1000;
    private const double BreakMel = 15;

    private static readonly double Step = Math.Log(6.4) / 27;

    public static double FromHertz(double f) => f < Break ? 3 * f / 200 : BreakMel + (Math.Log(f / Break) / Step);

    public static double ToHertz(double mel) => mel < BreakMel ? 200 * mel / 3 : Break * Math.Exp(Step * (mel - BreakMel));
}
