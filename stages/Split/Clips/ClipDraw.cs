using Reprise.Data;
using Reprise.Data.Evaluation;
using Reprise.Stages;

namespace Reprise.Split;

/// <summary>Divides the recordings of a collection by a study's rule.</summary>
internal static class ClipDraw
{
    /// <summary>
    /// Draws a split. It depends on the set of tracks and the seed, not on the order of the tracks. The rows of a subset stand in random
    /// order, so that whoever walks through them meets all genres.
    /// </summary>
    /// <param name="name">Of the rule, under <c>clip_splits</c>.</param>
    /// <param name="rule">Parts and manner.</param>
    /// <param name="tracks">What may be used.</param>
    /// <param name="seed">Decides everything that is random.</param>
    /// <param name="locate">Finds where a param is written, for messages.</param>
    /// <exception cref="StageException">The rule or the tracks leave something empty that must not be.</exception>
    public static IReadOnlyList<SplitRow> Draw(string name, SplitRule rule, IEnumerable<Track> tracks, ulong seed, Func<string, string> locate)
    {
        var faults = new ClipFaults(SplitRule.Key(name), rule, locate);
        Track[] drawn = [.. tracks.OrderBy(track => track.TrackId, StringComparer.Ordinal)];
        new SeededRandom(seed, "clips").Shuffle<Track>(drawn);
        faults.ThrowIfUnfit(drawn);

        var groups = Groups(rule, drawn);
        var counts = Apportionment.Of([.. groups.Select(group => group.Length)], rule);
        var subsets = groups
            .Zip(counts, (group, count) => group.Zip(Places(count)))
            .SelectMany(places => places)
            .ToDictionary(place => place.First, place => place.Second);

        SplitRow[] rows = [.. SplitRow.Subsets.SelectMany(subset =>
            drawn.Where(track => subsets[track] == subset).Select(track => new SplitRow(subset, track.TrackId, track.Genre)))];
        faults.ThrowIfMissing(drawn, rows);
        return rows;
    }

    // Tracks that are divided by themselves, in the order in which they fill the subsets.
    private static Track[][] Groups(SplitRule rule, Track[] drawn)
    {
        if (rule is { By: SplitRule.ByTrack, Stratified: false }) return [drawn];

        var genres = drawn.GroupBy(track => track.Genre).OrderBy(genre => genre.Key, StringComparer.Ordinal);
        return rule.By == SplitRule.ByTrack
            ? [.. genres.Select(genre => genre.ToArray())]
            : [.. genres.Select(genre => genre.OrderBy(track => IdNumber.Of(track.TrackId)).ThenBy(track => track.TrackId, StringComparer.Ordinal).ToArray())];
    }

    private static IEnumerable<string> Places(SubsetCounts counts) =>
    [
        .. Enumerable.Repeat(SplitRow.Train, counts.Train),
        .. Enumerable.Repeat(SplitRow.Validation, counts.Validation),
        .. Enumerable.Repeat(SplitRow.Test, counts.Test),
    ];
}
