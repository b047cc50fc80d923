namespace Reprise.Audio;

/// <summary>How much louder the mel bands become from frame to frame, in dB (librosa's onset_strength); one value for each frame.</summary>
internal sealed class OnsetStrength(MelOptions options) : IFeature
{
    // One frame of difference, and half a transform, so that a rise stands where it is heard.
    private readonly int _delay = 1 + (options.TransformLength / (2 * options.HopLength));
    private readonly MelLevels _levels = new(options);
    private float[] _frames = [];

    public int[] Shape(int samples) => [_levels.Shape(samples)[0]];

    public void Compute(ReadOnlySpan<float> samples, Span<float> values)
    {
        var bands = options.Bands;
        if (_frames.Length < values.Length * bands) _frames = new float[values.Length * bands];
        _levels.Compute(samples, _frames.AsSpan(0, values.Length * bands));

        values.Clear();
        for (var t = _delay; t < values.Length; t++)
        {
            var frame = t - _delay + 1;
            values[t] = MeanRise(_frames.AsSpan((frame - 1) * bands, bands), _frames.AsSpan(frame * bands, bands));
        }
    }

    private static float MeanRise(ReadOnlySpan<float> before, ReadOnlySpan<float> after)
    {
        var sum = 0.0;
        for (var band = 0; band < after.Length; band++) sum += Math.Max(0, after[band] - before[band]);
        return (float)(sum / after.Length);
    }
}
