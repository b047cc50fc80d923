namespace Reprise.Audio;

/// <summary>
/// The power spectrogram of a signal, frame after frame: |rfft(periodic Hann · frame)|² without scaling, frame t centred on sample
/// t · hop. Holds scratch memory: one for each thread.
/// </summary>
internal sealed unsafe class PowerFrames
{
    private readonly int _transform;
    private readonly int _hop;
    private readonly Padding _padding;
    private readonly RealPowers _powers;
    private readonly LaneBuffer _window;
    private readonly LaneBuffer _padded;

    public PowerFrames(int transform, int hop, Padding padding)
    {
        (_transform, _hop, _padding) = (transform, hop, padding);
        _powers = new RealPowers(transform);
        _padded = new LaneBuffer(transform / LaneBuffer.Lanes);
        _window = new LaneBuffer(transform / LaneBuffer.Lanes);

        // RealPowers asks for half the weights.
        var weights = PeriodicHann.Weights(transform);
        for (var n = 0; n < transform; n++) _window.Values[n] = (float)(weights[n] / 2);
    }

    /// <summary>Bins of a frame, from 0 Hz to half the sample rate.</summary>
    public int Bins => _powers.Bins;

    /// <summary>Frames of a signal of N samples: 1 + ⌊N/hop⌋.</summary>
    public int Count(int samples) => 1 + (samples / _hop);

    /// <summary>The powers of one frame, followed by at least one vector of zeros; valid until the next call.</summary>
    /// <param name="samples">The whole signal, at least one sample.</param>
    /// <param name="t">The frame.</param>
    public float* At(ReadOnlySpan<float> samples, int t)
    {
        var first = (t * _hop) - (_transform / 2);
        fixed (float* start = samples)
        {
            var isInside = first >= 0 && first + _transform <= samples.Length;
            _powers.Transform(isInside ? start + first : Padded(samples, first), _window.Values);
        }

        return _powers.Powers;
    }

    private float* Padded(ReadOnlySpan<float> samples, int first)
    {
        var padded = _padded.Span;
        var from = Math.Clamp(-first, 0, _transform);
        var to = Math.Clamp(samples.Length - first, 0, _transform);
        if (to > from) samples[(first + from)..(first + to)].CopyTo(padded[from..]);

        PadBefore(samples, first, padded[..from]);
        PadAfter(samples, first + to, padded[to..]);
        return _padded.Values;
    }

    // Nearly always one copy and one reversal do.
    private void PadBefore(ReadOnlySpan<float> samples, int first, Span<float> padding)
    {
        if (padding.IsEmpty) return;
        if (_padding == Padding.Reflect && -first < samples.Length)
        {
            samples.Slice(1 - first - padding.Length, padding.Length).CopyTo(padding);
            padding.Reverse();
        }
        else Pad(samples, first, padding);
    }

    private void PadAfter(ReadOnlySpan<float> samples, int first, Span<float> padding)
    {
        if (padding.IsEmpty) return;
        var mirrored = (2 * (samples.Length - 1)) - first - padding.Length + 1;
        if (_padding == Padding.Reflect && mirrored >= 0)
        {
            samples.Slice(mirrored, padding.Length).CopyTo(padding);
            padding.Reverse();
        }
        else Pad(samples, first, padding);
    }

    private void Pad(ReadOnlySpan<float> samples, int first, Span<float> padding)
    {
        padding.Clear();
        if (_padding == Padding.Zeros) return;
        for (var n = 0; n < padding.Length; n++) padding[n] = samples[Mirrored(first + n, samples.Length)];
    }

    // A signal shorter than the padding is mirrored again and again.
    private static int Mirrored(int at, int length)
    {
        if (length == 1) return 0;
        var period = 2 * (length - 1);
        var within = ((at % period) + period) % period;
        return within < length ? within : period - within;
    }
}
