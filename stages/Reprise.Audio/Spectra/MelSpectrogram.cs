namespace Reprise.Audio;

/// <summary>Mel powers of a signal, frame after frame. Holds scratch memory: one for each thread.</summary>
internal sealed unsafe class MelSpectrogram
{
    private readonly PowerFrames _frames;
    private readonly SparseRows _bank;

    public MelSpectrogram(MelOptions options)
    {
        Bands = options.Bands;
        _frames = new PowerFrames(options.TransformLength, options.HopLength, options.Padding);
        _bank = new SparseRows(MelBank.Weights(options.TransformLength, options.Bands, options.MaxFrequency), options.Bands);
    }

    public int Bands { get; }

    /// <summary>Frames of a signal of N samples: 1 + ⌊N/hop⌋.</summary>
    public int Count(int samples) => _frames.Count(samples);

    /// <summary>One frame.</summary>
    /// <param name="samples">The whole signal at 22050 Hz.</param>
    /// <param name="t">The frame.</param>
    /// <param name="powers">Receives one value for each band.</param>
    public void Frame(ReadOnlySpan<float> samples, int t, Span<float> powers) => _bank.Multiply(_frames.At(samples, t), powers);

    /// <summary>All frames.</summary>
    /// <param name="samples">The whole signal at 22050 Hz.</param>
    /// <param name="powers">Receives frames × bands, row after row.</param>
    public void All(ReadOnlySpan<float> samples, Span<float> powers)
    {
        var count = Count(samples.Length);
        for (var t = 0; t < count; t++) Frame(samples, t, powers.Slice(t * Bands, Bands));
    }
}
