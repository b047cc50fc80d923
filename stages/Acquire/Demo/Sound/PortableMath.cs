namespace Reprise.Acquire.Demo;

/// <summary>
/// Sine and exponential from the four operations alone. Those are exact by IEEE 754 on every machine, while <see cref="Math"/> asks the system's
/// library, whose last digit differs from one release to the next: demo music must have the same bytes everywhere.
/// </summary>
internal static class PortableMath
{
    private const double Ln2 = 0.693147180559945309;
    private const double Pi = 3.14159265358979324;

    /// <summary>e to the power of <paramref name="x"/>, to about 1e-15.</summary>
    public static double Exp(double x)
    {
        var doublings = Math.Floor((x / Ln2) + 0.5);
        var rest = x - (doublings * Ln2); // |rest| ≤ 0.35

        var sum = 1.0;
        for (var k = 14; k >= 1; k--) sum = 1 + (rest / k * sum);
        return Math.ScaleB(sum, (int)doublings);
    }

    /// <summary>2 to the power of <paramref name="x"/>.</summary>
    public static double Exp2(double x) => Exp(x * Ln2);

    /// <summary>The sine of an angle in full turns, to about 1e-15.</summary>
    public static double Sin(double turns)
    {
        var t = turns - Math.Floor(turns + 0.5); // −0.5 … 0.5
        if (t > 0.25) t = 0.5 - t;
        if (t < -0.25) t = -0.5 - t;

        var x = 2 * Pi * t;
        var square = x * x;
        var sum = 1.0;
        for (var k = 21; k >= 3; k -= 2) sum = 1 - (square / (k * (k - 1)) * sum);
        return x * sum;
    }

    /// <summary>The cosine of an angle in full turns.</summary>
    public static double Cos(double turns) => Sin(turns + 0.25);

    /// <summary>A smooth limit to −1 … 1: the first terms of the continued fraction of tanh.</summary>
    public static float SoftClip(float x)
    {
        if (x >= 3) return 1;
        if (x <= -3) return -1;
        var square = x * x;
        return x * (27 + square) / (27 + (9 * square));
    }
}
