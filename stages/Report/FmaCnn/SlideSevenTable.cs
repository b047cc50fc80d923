using System.Globalization;
using Reprise.Data;
using Reprise.Report.Clips;

namespace Reprise.Report.FmaCnn;

/// <summary>The ten tracks of slide 7 with the one genre that the work gives each, beside what our source gives the same tracks, or its own first ten.</summary>
internal static class SlideSevenTable
{
    private const string Collection = "fma";

    public static PaperTable Of(ClipResults results)
    {
        var published = results.Published.Rows<SlideSevenTrack>("slide7");
        var source = results.Sources.FirstOrDefault(source => source.Collection == Collection);
        // A synthesised track that is called like one of the collection is another one.
        var same = source is { IsDemo: false } && published.All(track => source.Tracks.Any(ours => ours.TrackId == track.Name));
        IReadOnlyList<TrackRow> ours = same
            ? [.. published.Select(track => source!.Tracks.Single(row => row.TrackId == track.Name))]
            : [.. (source?.Tracks ?? []).OrderBy(track => track.TrackId, StringComparer.Ordinal).Take(published.Count)];

        return new(
            "slide7",
            "Slide 7: ten tracks and the one genre of each",
            [new("Row"), Column.Published("track", ColumnKind.Text), Column.Published("genre", ColumnKind.Text), Column.Measured("track", ColumnKind.Text), Column.Measured("genre", ColumnKind.Text)],
            [new("", [.. published.Index().Select(track => Row(track.Index, track.Item, ours.ElementAtOrDefault(track.Index)))])])
        {
            Notes =
            [
                same
                    ? "Ours: the same tracks. Acquire gives a track the top-level genre that all its genres share, as the work does."
                    : "Ours: the first ten tracks of this build's collection, which are others. Of a real collection acquire gives a track the top-level genre that all its genres share, as the work does.",
            ],
            Comparability = source is null ? Comparability.Free : new(source.IsDemo, []),
        };
    }

    private static IReadOnlyList<Cell> Row(int index, SlideSevenTrack track, TrackRow? ours) =>
    [
        (index + 1).ToString(CultureInfo.InvariantCulture),
        track.Name,
        track.Genre,
        ours is null ? Cell.None : ours.TrackId,
        ours is null ? Cell.None : ours.Genre,
    ];
}
