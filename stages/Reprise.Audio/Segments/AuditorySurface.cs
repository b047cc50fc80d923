using static Reprise.Audio.SegmentConstants;

namespace Reprise.Audio;

/// <summary>How loud each of 23 Bark bands sounds over time, in dB above a floor of 0; and the loudness of the whole.</summary>
internal sealed class AuditorySurface
{
    /// <summary>Bands and one band of zeros, which makes a frame three whole vectors.</summary>
    public const int Stride = 24;

    private readonly float[] _decibels;

    public AuditorySurface(float[] decibels)
    {
        _decibels = decibels;
        Frames = decibels.Length / Stride;
        Loudness = new double[Frames];
        for (var t = 0; t < Frames; t++) Loudness[t] = Mean(Frame(t)) + Silence;
    }

    public int Frames { get; }

    /// <summary>Mean of the bands of each frame, −60 dB for silence.</summary>
    public double[] Loudness { get; }

    /// <summary>The 23 bands of a frame in dB.</summary>
    public ReadOnlySpan<float> Frame(int t) => _decibels.AsSpan(t * Stride, Bands);

    private static double Mean(ReadOnlySpan<float> bands)
    {
        var sum = 0.0;
        foreach (var band in bands) sum += band;
        return sum / bands.Length;
    }
}
