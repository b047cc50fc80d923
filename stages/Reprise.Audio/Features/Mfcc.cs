namespace Reprise.Audio;

/// <summary>Thirteen cepstral coefficients of the mel levels in dB, coefficients × time.</summary>
internal sealed class Mfcc(MelOptions options) : IFeature
{
    private readonly MelSpectrogram _mel = new(options);
    private readonly Cepstrum _cepstrum = new(options.Bands);
    private float[] _levels = [];

    public int[] Shape(int samples) => [Cepstrum.Coefficients, _mel.Count(samples)];

    public void Compute(ReadOnlySpan<float> samples, Span<float> values)
    {
        var frames = _mel.Count(samples.Length);
        if (_levels.Length < frames * _mel.Bands) _levels = new float[frames * _mel.Bands];

        var levels = _levels.AsSpan(0, frames * _mel.Bands);
        _mel.All(samples, levels);
        Decibels.Convert(levels);
        _cepstrum.Transform(levels, frames, values);
    }
}
