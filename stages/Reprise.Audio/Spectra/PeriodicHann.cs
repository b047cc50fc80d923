namespace Reprise.Audio;

/// <summary>The window 0.5 − 0.5·cos(2πn/L), whose first value is 0 and whose period is its length.</summary>
internal static class PeriodicHann
{
    public static double[] Weights(int length) =>
        [.. Enumerable.Range(0, length).Select(n => 0.5 - 0.5 * Math.Cos(2 * Math.PI * n / length))];
}
