using static Reprise.Audio.SegmentConstants;

namespace Reprise.Audio;

/// <summary>How strong each pitch class is in a segment; the strongest is 1. Holds scratch memory: one for each thread.</summary>
internal sealed unsafe class SegmentPitches
{
    private const int Margin = 512;
    private const int Shortest = 2048;
    private const double Nothing = 1e-9;

    private readonly RealPowers _powers = new(PitchBank.Transform);
    private readonly LaneBuffer _windowed = new(PitchBank.Transform / LaneBuffer.Lanes);

    /// <param name="samples">The whole signal at 22050 Hz.</param>
    /// <param name="first">The segment's first frame.</param>
    /// <param name="end">The frame after its last.</param>
    /// <param name="pitches">Receives 12 values in [0, 1], C to B.</param>
    public void Analyse(ReadOnlySpan<float> samples, int first, int end, Span<float> pitches)
    {
        var (from, to) = Range(samples.Length, first, end);
        Span<double> classes = stackalloc double[Values];
        if (to - from >= 3) Strengths(samples[from..to], classes);

        var strongest = 0.0;
        foreach (var strength in classes) strongest = Math.Max(strongest, strength);

        // Nothing to tell classes apart by: all of them.
        if (strongest <= Nothing) pitches.Fill(1);
        else for (var c = 0; c < Values; c++) pitches[c] = (float)(classes[c] / strongest);
    }

    private static (int From, int To) Range(int length, int first, int end)
    {
        var from = (first * HopLength) - Margin;
        var to = Math.Min(end * HopLength, length) + Margin;
        if (to - from < Shortest)
        {
            from = ((from + to) / 2) - (Shortest / 2);
            to = from + Shortest;
        }

        from = Math.Max(from, 0);
        return (from, Math.Min(Math.Min(to, length), from + PitchBank.Transform));
    }

    private void Strengths(ReadOnlySpan<float> samples, Span<double> classes)
    {
        SymmetricHann.Apply(samples, _windowed.Span[..samples.Length]);
        _windowed.Span[samples.Length..].Clear();
        _powers.Transform(_windowed.Values, null);
        PitchBank.Strengths(new ReadOnlySpan<float>(_powers.Powers, _powers.Bins), classes);
        foreach (ref var strength in classes) strength /= samples.Length;
    }
}
