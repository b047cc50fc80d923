namespace Reprise.Audio;

/// <summary>Mel powers in dB, the loudest 80 dB kept, time × bands.</summary>
internal sealed class MelLevels(MelOptions options) : IFeature
{
    private readonly MelSpectrogram _mel = new(options);

    public int[] Shape(int samples) => [_mel.Count(samples), _mel.Bands];

    public void Compute(ReadOnlySpan<float> samples, Span<float> values)
    {
        _mel.All(samples, values);
        Decibels.Convert(values);
    }
}
