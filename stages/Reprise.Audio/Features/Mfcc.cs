namespace Reprise.Audio;

/// <summary>Cepstral coefficients of the mel levels in dB, coefficients × time.</summary>
/// <param name="options">How the frames are cut and gathered.</param>
/// <param name="coefficients">How many of a frame.</param>
internal sealed class Mfcc(MelOptions options, int coefficients) : IFeature
{
    private readonly MelSpectrogram _mel = new(options);
    private readonly Cepstrum _cepstrum = new(options.Bands, coefficients);
    private float[] _levels = [];

    public int[] Shape(int samples) => [_cepstrum.Coefficients, _mel.Count(samples)];

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
