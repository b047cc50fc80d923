namespace Reprise.Audio;

/// <summary>ln(1 + mel power) of a whole clip, time × bands: what <see cref="MelPatches"/> cuts into patches.</summary>
internal sealed class LogOneMoreMel(MelOptions options) : IFeature
{
    private readonly MelSpectrogram _mel = new(options);

    public int[] Shape(int samples) => [_mel.Count(samples), _mel.Bands];

    public void Compute(ReadOnlySpan<float> samples, Span<float> values)
    {
        _mel.All(samples, values);
        Elementwise.Apply(values, default(Logarithms.OfOneMore));
    }
}
