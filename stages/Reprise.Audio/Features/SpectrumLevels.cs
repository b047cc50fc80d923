namespace Reprise.Audio;

/// <summary>Powers of the frequencies 0 to 11025 Hz in dB, the loudest 80 dB kept, frequencies × time.</summary>
/// <param name="options">How the frames are cut; they are not gathered into mel bands.</param>
internal sealed unsafe class SpectrumLevels(MelOptions options) : IFeature
{
    private readonly PowerFrames _frames = new(options.TransformLength, options.HopLength, options.Padding);

    public int[] Shape(int samples) => [_frames.Bins, _frames.Count(samples)];

    public void Compute(ReadOnlySpan<float> samples, Span<float> values)
    {
        var count = _frames.Count(samples.Length);
        for (var t = 0; t < count; t++)
        {
            var powers = _frames.At(samples, t);
            for (var bin = 0; bin < _frames.Bins; bin++) values[(bin * count) + t] = powers[bin];
        }

        Decibels.Convert(values);
    }
}
