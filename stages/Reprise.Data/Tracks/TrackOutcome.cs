using Reprise.Stages;

namespace Reprise.Data;

/// <summary>What became of one track: what was made of it, or the errors that stopped it.</summary>
/// <param name="TrackId">As in <c>tracks.csv</c>.</param>
/// <param name="Made">Null where it was stopped.</param>
/// <param name="Errors">Empty where it was not.</param>
public sealed record TrackOutcome<TMade>(string TrackId, TMade? Made, IReadOnlyList<StageError> Errors)
    where TMade : class;

/// <summary>A track that was left out.</summary>
/// <param name="TrackId">As in <c>tracks.csv</c>.</param>
/// <param name="Reason">Code and message, without a path of this machine.</param>
public sealed record TrackFailure(string TrackId, string Reason);

/// <summary>What the outcomes of all tracks amount to.</summary>
public static class TrackOutcomes
{
    /// <summary>Splits the outcomes into what was made and the tracks left out.</summary>
    /// <param name="outcomes">In the order of <c>tracks.csv</c>.</param>
    /// <param name="onError">Whether tracks may be left out.</param>
    /// <exception cref="StageException">A track failed and none may, or none is left.</exception>
    public static (List<TMade> Made, List<TrackFailure> Failures) Settle<TMade>(this IReadOnlyList<TrackOutcome<TMade>> outcomes, string onError)
        where TMade : class
    {
        var made = outcomes.Select(outcome => outcome.Made).OfType<TMade>().ToList();
        var errors = outcomes.SelectMany(outcome => outcome.Errors).ToList();

        if (errors.Count > 0 && (onError != SourceOptions.Skip || made.Count == 0)) throw new StageException(errors);

        var failures = outcomes
            .Where(outcome => outcome.Made is null)
            .Select(outcome => new TrackFailure(outcome.TrackId, string.Join(' ', outcome.Errors.Select(error => $"{error.Code}: {error.Message}"))));
        return (made, [.. failures]);
    }
}
