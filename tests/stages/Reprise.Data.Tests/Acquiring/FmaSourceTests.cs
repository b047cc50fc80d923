namespace Reprise.Data.Tests.Acquiring;

public sealed class FmaSourceTests : IDisposable
{
    private const string GenresCsv = """
        genre_id,#tracks,parent,title,top_level
        2,5271,0,International,2
        10,13845,0,Pop,10
        12,32923,0,Rock,12
        21,8389,0,Hip-Hop,21
        27,7268,12,Lo-Fi,12
        76,1952,10,Experimental Pop,10
        85,1952,12,Garage,12

        """;

    private readonly TempFolder _folder = new();
    private readonly List<string> _rows = [];
    private readonly SourceRun _fma;
    private int _clips;

    public FmaSourceTests()
    {
        _fma = new SourceRun(_folder, "fma");
        for (var i = 0; i < 3; i++)
        {
            Track($"{2 + i}", "[21]");
            Track($"{1140 + i}", "[27, 85]");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TracksGetTheRootOfTheirGenres()
    {
        // Of another subset, and so no clip of this one.
        _rows.Add(Row("20", "medium", "[10]"));

        var (exitCode, output, errors) = Acquire();

        errors.ShouldBeEmpty();
        exitCode.ShouldBe(0);
        output.ShouldEndWith("acquire: 6 tracks of 2 genres from source fma, 0 skipped, 0 missing\n");
        _fma.Tracks.Select(track => (track.TrackId, track.Genre, track.Path)).Take(4).ShouldBe(
        [
            ("000002", "Hip-Hop", "fma_small/000/000002.wav"), ("000003", "Hip-Hop", "fma_small/000/000003.wav"),
            ("000004", "Hip-Hop", "fma_small/000/000004.wav"), ("001140", "Rock", "fma_small/001/001140.wav"),
        ]);
        ((string)_fma.Summary["citation"]!).ShouldContain("Defferrard");
        ((string)_fma.Summary["licence"]!).ShouldContain("CC BY 4.0");
    }

    [Fact]
    public void WithoutOneGenreATrackIsReported()
    {
        Track("5", "[21, 12]");
        Track("6", "[]");
        Track("7", "[999]");

        var errors = Acquire().Errors;

        errors.Select(error => error[(_fma.Root.Length + 1)..]).ShouldBe(
        [
            $"fma_small/000/000005.wav: error {Codes.NoSingleGenre}: The track is filed under 2 roots: Hip-Hop, Rock. {Remedy}",
            $"fma_small/000/000006.wav: error {Codes.NoSingleGenre}: The track is filed under no genre. {Remedy}",
            $"fma_small/000/000007.wav: error {Codes.NoSingleGenre}: genres.csv has no genre 999. {Remedy}",
        ]);
    }

    [Fact]
    public void MissingUnlistedAndDamagedClipsAreReportedInOneRun()
    {
        Track("8", "[21]");
        Track("9", "[21]");
        _fma.Write("fma_small/000/000008.wav", []);
        File.Delete(Path.Combine(_fma.Root, "fma_small/000/000009.wav"));
        _fma.Write("fma_small/000/000077.wav", Sounds.Wav(22050, 0.5f));

        var errors = Acquire().Errors;

        errors.Length.ShouldBe(3);
        errors[0].ShouldStartWith($"params.yaml(9,11): error {Codes.CollectionFiles}: 1 of the 5 files in fma_small/000 are missing: 000009. ");
        errors[1].ShouldStartWith($"{_fma.Root}/fma_small/000/000077.wav: error {Codes.MisplacedFile}: ");
        errors[2].ShouldStartWith($"{_fma.Root}/fma_small/000/000008.wav: error {Codes.AudioEmpty}: ");
    }

    [Fact]
    public void TheSixDefectiveClipsAreLeftOutAndListed()
    {
        foreach (var id in (string[])["99134", "108925", "133297", "98565", "98567", "98569"]) Track(id, "[21]");
        foreach (var id in (string[])["099/099134", "108/108925", "133/133297"]) _fma.Write($"fma_small/{id}.wav", []);

        Acquire().ExitCode.ShouldBe(0);

        _fma.Skipped.Select(file => file.Path[^10..^4]).ShouldBe(["098565", "098567", "098569", "099134", "108925", "133297"]);
        _fma.Skipped.ShouldAllBe(file => file.Reason.StartsWith($"{Codes.KnownDefect}: ", StringComparison.Ordinal));
        _fma.Tracks.Count.ShouldBe(6);
    }

    [Fact]
    public void EveryMissingColumnOfBothTablesIsNamed()
    {
        WriteTables("genre_id,title\n21,Hip-Hop\n", ",set,track\n,split,title\ntrack_id,,\n2,training,Food\n");

        var errors = _fma.Acquire().Errors;

        errors.Length.ShouldBe(2);
        errors[0].ShouldStartWith($"{_fma.Root}/fma_metadata/genres.csv: error {Codes.BrokenMetadata}: The table cannot be used: it has no column top_level. ");
        errors[1].ShouldStartWith($"{_fma.Root}/fma_metadata/tracks.csv: error {Codes.BrokenMetadata}: The table cannot be used: it has no column set.subset, track.genres. ");
    }

    [Theory]
    [InlineData("")]
    [InlineData("track_id\n")]
    [InlineData(",set,track\n,subset,genres\ntrack_id,,\n")]
    [InlineData(",set,track\n,subset,genres\ntrack_id,,\n2,small\n")]
    [InlineData(",set,track\n,subset,genres\ntrack_id,,\n2,small,[21]\n2,small,[21]\n")]
    [InlineData(",set,track\n,subset,genres\ntrack_id,,\n,small,[21]\n")]
    [InlineData("\0\u0001\u0002")]
    public void ATableThatIsNoneIsReported(string tracks)
    {
        WriteTables(GenresCsv, tracks);

        _fma.Acquire("skip").Errors.ShouldHaveSingleItem().ShouldStartWith($"{_fma.Root}/fma_metadata/tracks.csv: error {Codes.BrokenMetadata}: ");
    }

    [Fact]
    public void TablesThatAreNotThereAreReported()
    {
        var errors = _fma.Acquire().Errors;

        errors.Length.ShouldBe(2);
        errors.ShouldAllBe(error => error.Contains($"error {Codes.BrokenMetadata}: The table cannot be used: it does not exist.", StringComparison.Ordinal));
    }

    [SharedDataFact("fma/000002.mp3")]
    public void ARealClipIsATrack()
    {
        File.Delete(Path.Combine(_fma.Root, "fma_small/000/000002.wav"));
        File.Copy(SharedDataFactAttribute.Folder("fma/000002.mp3")!, Path.Combine(_fma.Root, "fma_small/000/000002.mp3"));

        Acquire().ExitCode.ShouldBe(0);

        var track = _fma.Tracks[0];
        (track.Path, track.SampleRate, track.Channels).ShouldBe(("fma_small/000/000002.mp3", 44100, 2));
        _fma.Summary["unusual"]!.AsArray().Select(file => (string)file!["path"]!).ShouldNotContain(track.Path);
    }

    private const string Remedy = "Correct tracks.csv or genres.csv, or set on_error: skip to go on without it.";

    private (int ExitCode, string Output, string[] Errors) Acquire(string onError = "fail")
    {
        WriteTables(GenresCsv, ",album,set,set,track,track\n,information,split,subset,genres,title\ntrack_id,,,,,\n" + string.Concat(_rows));
        return _fma.Acquire(onError);
    }

    private void WriteTables(string genres, string tracks)
    {
        AcquireProgram.Text(_folder, "music/fma_metadata/genres.csv", genres);
        AcquireProgram.Text(_folder, "music/fma_metadata/tracks.csv", tracks);
    }

    private void Track(string id, string genres)
    {
        _rows.Add(Row(id, "small", genres));
        var name = id.PadLeft(6, '0');
        _fma.Write($"fma_small/{name[..3]}/{name}.wav", Sounds.Wav(22050, 0.25f, ++_clips / 100f));
    }

    // The real table has texts with commas, quotes and line breaks.
    private static string Row(string id, string subset, string genres) => $"{id},\"<p>A \"\"free\"\" album,\nas it says</p>\",training,{subset},\"{genres}\",Food\n";
}
