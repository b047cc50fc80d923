using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Prepare;

/// <summary>What became of one track: a row of the index, or the errors that stopped it.</summary>
internal sealed record TrackOutcome(string TrackId, SegmentRow? Row, IReadOnlyList<StageError> Errors);

/// <summary>A track that was left out.</summary>
/// <param name="TrackId">As in <c>tracks.csv</c>.</param>
/// <param name="Reason">Code and message, without a path of this machine.</param>
internal sealed record TrackFailure(string TrackId, string Reason);

/// <summary>What the outcomes of all tracks amount to.</summary>
internal static class TrackOutcomes
{
    /// <summary>Splits the outcomes into the index and the tracks left out.</summary>
    /// <param name="outcomes">In the order of <c>tracks.csv</c>.</param>
    /// <param name="onError">Whether tracks may be left out.</param>
    /// <exception cref="StageException">A track failed and none may, or none is left.</exception>
    public static (List<SegmentRow> Rows, List<TrackFailure> Failures) Settle(this IReadOnlyList<TrackOutcome> outcomes, string onError)
    {
        var rows = outcomes.Select(outcome => outcome.Row).OfType<SegmentRow>().ToList();
        var errors = outcomes.SelectMany(outcome => outcome.Errors).ToList();

        if (errors.Count > 0 && (onError != SourceOptions.Skip || rows.Count == 0)) throw new StageException(errors);

        var failures = outcomes
            .Where(outcome => outcome.Row is null)
            .Select(outcome => new TrackFailure(outcome.TrackId, string.Join(' ', outcome.Errors.Select(error => $"{error.Code}: {error.Message}"))));
        return (rows, [.. failures]);
    }
}
