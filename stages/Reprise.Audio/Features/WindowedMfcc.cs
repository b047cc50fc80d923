namespace Reprise.Audio;

/// <summary>
/// Thirteen cepstral coefficients of short windows, windows × coefficients × frames of a window. The levels are in dB relative to the
/// largest mel power of the window.
/// </summary>
internal sealed class WindowedMfcc : IFeature
{
    private readonly MelSpectrogram _mel;
    private readonly Cepstrum _cepstrum;
    private readonly int _frames;
    private readonly float[] _levels;

    public WindowedMfcc(MelOptions options)
    {
        _mel = new MelSpectrogram(options);
        _cepstrum = new Cepstrum(options.Bands);
        _frames = _mel.Count(ShortWindows.Length);
        _levels = new float[_frames * options.Bands];
    }

    public int[] Shape(int samples) => [ShortWindows.Count, Cepstrum.Coefficients, _frames];

    public void Compute(ReadOnlySpan<float> samples, Span<float> values)
    {
        var length = Cepstrum.Coefficients * _frames;
        for (var window = 0; window < ShortWindows.Count; window++)
        {
            _mel.All(ShortWindows.Of(samples, window), _levels);
            Decibels.ConvertRelative(_levels);
            _cepstrum.Transform(_levels, _frames, values.Slice(window * length, length));
        }
    }
}
