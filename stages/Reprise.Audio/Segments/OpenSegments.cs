using Reprise.Data;
using static Reprise.Audio.SegmentConstants;

namespace Reprise.Audio;

/// <summary>
/// Segments of a signal and what they sound like, after what is known of the Echo Nest's analyser.
/// An instance holds scratch memory: one for each thread. What it returns depends on the samples alone.
/// </summary>
public sealed class OpenSegments
{
    private readonly AuditoryAnalysis _auditory = new();
    private readonly SegmentPitches _pitches = new();

    /// <summary>Analyses a whole signal.</summary>
    /// <param name="samples">N ≥ 1 samples at 22050 Hz.</param>
    /// <param name="maxSegments">How many segments to describe, from the first.</param>
    public TrackSegments Analyse(float[] samples, int maxSegments = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfZero(samples.Length, nameof(samples));

        var surface = _auditory.Analyse(samples);
        var loudness = surface.Loudness;
        var starts = SegmentStarts.Find(loudness);
        var count = Math.Min(starts.Frames.Length, maxSegments);

        var segments = new TrackSegments
        {
            Start = new double[count],
            Duration = new double[count],
            LoudnessStart = new float[count],
            LoudnessMax = new float[count],
            LoudnessMaxTime = new float[count],
            LoudnessEnd = new float[count],
            Confidence = new float[count],
            Pitches = NdArray.Zeros<float>(count, Values),
            Surfaces = NdArray.Zeros<float>(count, Bands, Columns),
        };

        for (var i = 0; i < count; i++)
        {
            var (first, end) = (starts.Frames[i], EndOf(i));
            var (max, peak) = SegmentLoudness.Peak(loudness, first, end);

            segments.Start[i] = Seconds(first);
            segments.Duration[i] = (IsLast(i) ? samples.Length / (double)SampleRate : Seconds(end)) - Seconds(first);
            segments.LoudnessStart[i] = (float)SegmentLoudness.Start(loudness, first, end);
            segments.LoudnessMax[i] = (float)max;
            segments.LoudnessMaxTime[i] = (float)Seconds(peak - first);
            segments.LoudnessEnd[i] = (float)(IsLast(i) ? loudness[^1] : SegmentLoudness.Start(loudness, end, EndOf(i + 1)));
            segments.Confidence[i] = (float)(1 - Math.Exp(-starts.Strengths[i] / 6));

            SegmentSurface.Sample(surface, first, end, segments.Surfaces.Row(i));
            _pitches.Analyse(samples, first, end, segments.Pitches.Row(i));
        }

        return segments;

        bool IsLast(int i) => i + 1 == starts.Frames.Length;
        int EndOf(int i) => IsLast(i) ? surface.Frames : starts.Frames[i + 1];
    }
}
