using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Split;

/// <summary>What keeps a study from being trained or judged on a split; all of it is reported at once.</summary>
/// <param name="key">The dotted key of the rule.</param>
/// <param name="rule">Parts and manner.</param>
/// <param name="locate">Finds where a param is written.</param>
internal sealed class ClipFaults(string key, SplitRule rule, Func<string, string> locate)
{
    /// <summary>Looks at the rule and the ids, before anything is divided.</summary>
    public void ThrowIfUnfit(IEnumerable<Track> tracks)
    {
        var errors = new List<StageError>();
        if (rule.Train == 0)
            errors.Add(new(Codes.EmptySubset, locate($"{key}.train"), $"{key}.train = 0 leaves nothing to learn from. Give it a part."));
        if (rule.Validation + rule.Test == 0)
            errors.Add(new(Codes.EmptySubset, locate($"{key}.test"), $"{key}.validation = 0 and test = 0 leave nothing to judge by. Give one of them a part."));

        if (rule.By == SplitRule.ByIdBlock)
        {
            errors.AddRange(tracks
                .Select(track => track.TrackId)
                .Where(id => !IdNumber.Of(id).Exists)
                .Order(StringComparer.Ordinal)
                .Select(id => new StageError(
                    Codes.NoIdNumber, locate($"{key}.by"), $"Track '{id}' does not end in a number for {key}.by = {rule.By}. Number the files, or set by: {SplitRule.ByTrack}.")));
        }
        else if (rule.By != SplitRule.ByTrack)
        {
            errors.Add(new(Codes.NotAllowed, locate($"{key}.by"), $"{key}.by = {rule.By} divides nothing. Choose from {SplitRule.ByTrack}, {SplitRule.ByIdBlock}."));
        }

        Throw(errors);
    }

    /// <summary>Looks at what came out: every part has tracks, and training has some of every genre.</summary>
    public void ThrowIfMissing(IReadOnlyCollection<Track> tracks, IReadOnlyCollection<SplitRow> rows)
    {
        var filled = rows.Select(row => row.Subset).ToHashSet();
        var trained = rows.Where(row => row.Subset == SplitRow.Train).Select(row => row.Genre).ToHashSet();
        var parts = SplitRow.Subsets.Zip([rule.Train, rule.Validation, rule.Test]);
        var remedy = rule is { By: SplitRule.ByTrack, Stratified: false } ? "Add tracks, remove the genre, or set stratified: true" : "Add tracks, or remove the genre";

        Throw(
        [
            .. parts
                .Where(part => part.Second > 0 && !filled.Contains(part.First))
                .Select(part => new StageError(
                    Codes.EmptySubset, locate($"{key}.{part.First}"), $"{key}.{part.First} = {part.Second} gets none of the {tracks.Count} usable tracks. Add tracks.")),
            .. tracks
                .CountBy(track => track.Genre)
                .Where(genre => !trained.Contains(genre.Key))
                .OrderBy(genre => genre.Key, StringComparer.Ordinal)
                .Select(genre => new StageError(
                    Codes.UntrainedGenre,
                    locate($"{key}.train"),
                    $"{key} puts none of the {genre.Value} usable tracks of genre '{genre.Key}' into training. {remedy}.")),
        ]);
    }

    private static void Throw(IReadOnlyCollection<StageError> errors)
    {
        if (errors.Count > 0) throw new StageException(errors);
    }
}
