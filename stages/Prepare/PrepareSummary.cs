using Reprise.Audio;
using Reprise.Data;

namespace Reprise.Prepare;

/// <summary>The file <c>prepare.json</c>: how much was made, of what, and what was left out.</summary>
internal sealed record PrepareSummary(
    string Source,
    int Tracks,
    int MaxSegments,
    long SegmentsTotal,
    int SegmentsMin,
    int SegmentsMax,
    IReadOnlyList<TrackFailure> Failures,
    AnalysisConstants Constants)
{
    public static PrepareSummary Of(
        SourceOptions source, SegmentOptions options, IReadOnlyList<SegmentRow> rows, IReadOnlyList<TrackFailure> failures) => new(
        source.Source,
        rows.Count,
        options.MaxSegments,
        rows.Sum(row => (long)row.Segments),
        rows.Count == 0 ? 0 : rows.Min(row => row.Segments),
        rows.Count == 0 ? 0 : rows.Max(row => row.Segments),
        failures,
        AnalysisConstants.Current);
}
