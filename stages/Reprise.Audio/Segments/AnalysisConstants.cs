namespace Reprise.Audio;

/// <summary>The measures of the analysis, to be kept beside what was made with them.</summary>
/// <param name="SampleRate">Samples per second.</param>
/// <param name="HopLength">Samples between frames.</param>
/// <param name="WindowLength">Samples of a frame.</param>
/// <param name="TransformLength">Points of a frame's Fourier transform.</param>
/// <param name="Bands">Bark bands.</param>
/// <param name="Columns">Time columns of a surface.</param>
/// <param name="FullScaleDb">Decibels of a full-scale sine above the floor.</param>
/// <param name="PitchTransformLength">Points of a segment's Fourier transform for its pitches.</param>
public sealed record AnalysisConstants(
    int SampleRate, int HopLength, int WindowLength, int TransformLength, int Bands, int Columns, double FullScaleDb, int PitchTransformLength)
{
    /// <summary>The measures this version analyses with.</summary>
    public static AnalysisConstants Current { get; } = new(
        SegmentConstants.SampleRate,
        SegmentConstants.HopLength,
        SegmentConstants.WindowLength,
        SegmentConstants.TransformLength,
        SegmentConstants.Bands,
        SegmentConstants.Columns,
        SegmentConstants.FullScale,
        PitchBank.Transform);
}
