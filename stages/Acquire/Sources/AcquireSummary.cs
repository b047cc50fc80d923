
namespace Reprise.Acquire;

/// <summary>The file <c>acquire.json</c>.</summary>
/// <param name="Source">The name of the source.</param>
/// <param name="Layout">The source whose layout the demo was written and read in; absent for all other sources.</param>
/// <param name="Genres">In class order.</param>
/// <param name="Counts">Tracks of each genre.</param>
/// <param name="Skipped">Files left out, and why.</param>
/// <param name="Missing">
/// Files the published collection has and the folder lacks, without endings; absent where nothing says what there should be.
/// </param>
/// <param name="LeftOut">What the source holds and the study does not use; absent where a source takes all there is.</param>
/// <param name="Unusual">Files that are used, and what is unusual about them.</param>
/// <param name="Duplicates">Ids of tracks whose files are equal, group by group.</param>
/// <param name="Seed">What the tracks were made from; absent where they were recorded.</param>
/// <param name="Licence">Under which terms the tracks may be used.</param>
/// <param name="Citation">What to cite.</param>
/// <param name="Note">What a reader of results must know.</param>
internal sealed record AcquireSummary(
    string Source,
    string? Layout,
    IReadOnlyList<string> Genres,
    SortedDictionary<string, int> Counts,
    IReadOnlyList<SkippedFile> Skipped,
    IReadOnlyList<string>? Missing,
    IReadOnlyList<LeftOut>? LeftOut,
    IReadOnlyList<SkippedFile> Unusual,
    IReadOnlyList<IReadOnlyList<string>> Duplicates,
    ulong? Seed,
    string Licence,
    string Citation,
    string Note)
{
    public static AcquireSummary Of(Source source, Acquisition found)
    {
        var counts = new SortedDictionary<string, int>(found.Tracks.CountBy(track => track.Genre).ToDictionary(), StringComparer.Ordinal);
        var duplicates = found.Tracks
            .GroupBy(track => track.Sha256, track => track.TrackId)
            .Where(group => group.Count() > 1)
            .Select(IReadOnlyList<string> (group) => [.. group]);

        return new AcquireSummary(
            source.Name,
            source.Layout,
            [.. counts.Keys],
            counts,
            found.Skipped,
            found.Missing,
            found.LeftOut,
            found.Unusual,
            [.. duplicates],
            source.Seed,
            source.Licence,
            source.Citation,
            source.Note);
    }
}
