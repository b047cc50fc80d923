namespace Reprise.Audio;

/// <summary>
/// Thirteen cepstral coefficients of short windows, windows × coefficients × frames of a window. The levels are in dB relative to the
/// largest mel power of the window.
/// </summary>
internal sealed class WindowedMfcc : IWindowed
{
    private readonly MelSpectrogram _mel;
    private readonly Cepstrum _cepstrum;
    private readonly int _windows;
    private readonly int _frames;
    private readonly float[] _levels;

    /// <param name="options">How the frames of a window are cut.</param>
    /// <param name="windows">How many windows are taken, from the first.</param>
    public WindowedMfcc(MelOptions options, int windows)
    {
        _windows = windows;
        _mel = new MelSpectrogram(options);
        _cepstrum = new Cepstrum(options.Bands);
        _frames = _mel.Count(ShortWindows.Length);
        _levels = new float[_frames * options.Bands];
    }

    public int ShortestClip => ShortWindows.ClipLength(_windows);

    public int WindowsOf(int samples) => ShortWindows.Count(samples);

    public int[] Shape(int samples) => [_windows, Cepstrum.Published, _frames];

    public void Compute(ReadOnlySpan<float> samples, Span<float> values)
    {
        var length = Cepstrum.Published * _frames;
        for (var window = 0; window < _windows; window++)
        {
            _mel.All(ShortWindows.Of(samples, window), _levels);
            Decibels.ConvertRelative(_levels);
            _cepstrum.Transform(_levels, _frames, values.Slice(window * length, length));
        }
    }
}
