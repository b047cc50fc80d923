namespace Reprise.Audio;

/// <summary>Mel powers of short windows, windows × bands × columns, a column being a frame inside its window.</summary>
/// <param name="options">How the frames of a window are cut.</param>
/// <param name="windows">How many windows are taken, from the first.</param>
/// <param name="columns">Which frames of a window are kept.</param>
internal sealed class WindowedMel(MelOptions options, int windows, params int[] columns) : IWindowed
{
    private readonly MelSpectrogram _mel = new(options);
    private readonly float[] _frame = new float[options.Bands];

    public int ShortestClip => ShortWindows.ClipLength(windows);

    public int WindowsOf(int samples) => ShortWindows.Count(samples);

    public int[] Shape(int samples) => [windows, _mel.Bands, columns.Length];

    public void Compute(ReadOnlySpan<float> samples, Span<float> values)
    {
        for (var window = 0; window < windows; window++)
        {
            var to = values.Slice(window * _mel.Bands * columns.Length, _mel.Bands * columns.Length);
            for (var column = 0; column < columns.Length; column++)
            {
                _mel.Frame(ShortWindows.Of(samples, window), columns[column], _frame);
                for (var band = 0; band < _frame.Length; band++) to[(band * columns.Length) + column] = _frame[band];
            }
        }
    }
}
