namespace Reprise.Acquire.Demo;

/// <summary>One period of a sine, read with linear interpolation: error below 1e-6.</summary>
internal static class SineTable
{
    private const int Bits = 12;
    private const int Rest = 32 - Bits;

    private static readonly float[] Values = [.. Enumerable.Range(0, (1 << Bits) + 1).Select(i => (float)PortableMath.Sin(i / (double)(1 << Bits)))];

    /// <param name="phase">See <see cref="Phase"/>.</param>
    public static float At(uint phase)
    {
        var index = (int)(phase >> Rest);
        var low = Values[index];
        return low + ((Values[index + 1] - low) * ((int)(phase & ((1u << Rest) - 1)) * (1f / (1 << Rest))));
    }
}
