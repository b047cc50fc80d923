namespace Reprise.Acquire.Demo;

/// <summary>A band-pass filter of two poles with gain 1 at its centre (R. Bristow-Johnson's cookbook): a formant, a drum's shell, a cabinet.</summary>
internal struct Resonator
{
    private readonly float _b, _a1, _a2;
    private float _x1, _x2, _y1, _y2;

    /// <param name="hertz">Centre.</param>
    /// <param name="q">Centre divided by bandwidth.</param>
    public Resonator(double hertz, double q)
    {
        var turns = Math.Min(hertz, Clip.Rate * 0.48) / Clip.Rate;
        var alpha = PortableMath.Sin(turns) / (2 * q);
        _b = (float)(alpha / (1 + alpha));
        _a1 = (float)(-2 * PortableMath.Cos(turns) / (1 + alpha));
        _a2 = (float)((1 - alpha) / (1 + alpha));
    }

    public float Next(float x)
    {
        var y = (_b * (x - _x2)) - (_a1 * _y1) - (_a2 * _y2);
        (_x2, _x1, _y2, _y1) = (_x1, x, _y1, y);
        return y;
    }
}
