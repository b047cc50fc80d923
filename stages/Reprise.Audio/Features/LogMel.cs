namespace Reprise.Audio;

/// <summary>The natural logarithm of mel powers, time × bands; exact zeros count as 1e-6.</summary>
internal sealed class LogMel(MelOptions options) : IFeature
{
    /// <summary>ln 1e-6, what a band without any power is.</summary>
    public static readonly float Silence = MathF.Log(1e-6f);

    private readonly MelSpectrogram _mel = new(options);

    public int[] Shape(int samples) => [_mel.Count(samples), _mel.Bands];

    public void Compute(ReadOnlySpan<float> samples, Span<float> values)
    {
        _mel.All(samples, values);
        Elementwise.Apply(values, default(Logarithms.OfNonZero));
    }
}
