namespace Reprise.Audio;

/// <summary>Mel powers of short windows, windows × bands × columns, a column being a frame inside its window.</summary>
/// <param name="options">How the frames of a window are cut.</param>
/// <param name="columns">Which of them are kept.</param>
internal sealed class WindowedMel(MelOptions options, params int[] columns) : IFeature
{
    private readonly MelSpectrogram _mel = new(options);
    private readonly float[] _frame = new float[options.Bands];

    public int[] Shape(int samples) => [ShortWindows.Count, _mel.Bands, columns.Length];

    public void Compute(ReadOnlySpan<float> samples, Span<float> values)
    {
        for (var window = 0; window < ShortWindows.Count; window++)
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
