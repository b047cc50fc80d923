using System.Globalization;
using System.Text;
using Reprise.Data;

namespace Reprise.Acquire.Demo;

/// <summary>
/// fma_small: <c>fma_small/000/000002.mp3</c>, stereo at 44,100 Hz, with the tables <c>fma_metadata/tracks.csv</c> and <c>genres.csv</c>.
/// </summary>
internal sealed class FmaLayout : DemoLayout
{
    // As many as the published subset has of each genre.
    private const int TracksPerGenre = 1000;

    // The archive's track numbers have gaps, and those of all genres mingle.
    private const int FirstNumber = 2;
    private const int Gap = 97;

    // Of each genre its number in the archive, and one of the genres below it.
    private static readonly (string Title, int Id, string Child, int ChildId)[] Genres =
    [
        ("Electronic", 15, "Techno", 181), ("Experimental", 38, "Avant-Garde", 1), ("Folk", 17, "Singer-Songwriter", 103),
        ("Hip-Hop", 21, "Alternative Hip-Hop", 100), ("Instrumental", 1235, "Ambient", 107), ("International", 2, "Reggae - Dub", 79),
        ("Pop", 10, "Experimental Pop", 76), ("Rock", 12, "Lo-Fi", 27),
    ];

    public override string Name => "fma";

    public override IReadOnlyList<string> Formats => ["mp3", "ogg"];

    public override FolderSource Reader { get; } = new FmaSource(new SourceOptions("fma", "", "fail")) { IsDemo = true };

    public override string? Refusal(string genre, int tracks) =>
        IndexOf(genre) < 0 ? $"fma_small has no genre '{genre}'. Choose from {string.Join(", ", Genres.Select(known => known.Title))}."
        : tracks > TracksPerGenre ? $"fma_small has room for {TracksPerGenre} tracks of '{genre}', not {tracks}. Take fewer, or layout audio."
        : null;

    public override string PathOf(DemoTrack track, string ending)
    {
        var id = NumberOf(track).ToString("D6", CultureInfo.InvariantCulture);
        return $"fma_small/{id[..3]}/{id}{ending}";
    }

    public override void Complete(string root, IReadOnlyList<DemoTrack> tracks)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "fma_metadata")).FullName;
        File.WriteAllText(Path.Combine(folder, "genres.csv"), GenreTable(tracks));
        File.WriteAllText(Path.Combine(folder, "tracks.csv"), TrackTable(tracks));
    }

    private static string GenreTable(IReadOnlyList<DemoTrack> tracks)
    {
        var rows = Genres.SelectMany(genre =>
        {
            var own = tracks.Where(track => track.Genre == genre.Title).ToList();
            return new (int Id, string Row)[]
            {
                (genre.Id, $"{genre.Id},{own.Count},0,{genre.Title},{genre.Id}"),
                (genre.ChildId, $"{genre.ChildId},{own.Count(IsChild)},{genre.Id},{genre.Child},{genre.Id}"),
            };
        });
        return "genre_id,#tracks,parent,title,top_level\n" + string.Concat(rows.OrderBy(row => row.Id).Select(row => row.Row + "\n"));
    }

    // The columns that say what a track is, under the published table's three rows of headers.
    private static string TrackTable(IReadOnlyList<DemoTrack> tracks)
    {
        var table = new StringBuilder(
            """
            ,set,set,track,track,track,track
            ,split,subset,genre_top,genres,genres_all,title
            track_id,,,,,,

            """);
        foreach (var track in tracks.OrderBy(NumberOf))
        {
            var genre = Genres[IndexOf(track.Genre)];
            var (filed, all) = IsChild(track) ? ($"[{genre.ChildId}]", $"\"[{genre.Id}, {genre.ChildId}]\"") : ($"[{genre.Id}]", $"[{genre.Id}]");
            var split = (track.Number % 10) switch { 8 => "validation", 9 => "test", _ => "training" };
            table.Append(CultureInfo.InvariantCulture, $"{NumberOf(track)},{split},small,{track.Genre},{filed},{all},{track.Id}\n");
        }

        return table.ToString();
    }

    private static int NumberOf(DemoTrack track) => FirstNumber + (Gap * ((Genres.Length * track.Number) + IndexOf(track.Genre)));

    private static int IndexOf(string genre) => Array.FindIndex(Genres, known => known.Title == genre);

    private static bool IsChild(DemoTrack track) => track.Number % 3 == 1;
}
