using Reprise.Data;

namespace Reprise.Msd.Tests;

/// <summary>Demo music in the layout of the data set, read by the data set's own source.</summary>
public sealed class DemoSongs : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Hdf5Fact]
    public void SongsOfMappedGenresAreTracksAndTheOthersAreLeftOut()
    {
        var (exitCode, output, errors) = Acquire("demo");

        errors.ShouldBeEmpty();
        exitCode.ShouldBe(0);
        output.ShouldBe(
            """
            acquire: left out 2 files of the genre Classical, which sources.msd.genre_map does not use
            acquire: 6 tracks of 2 genres from source demo, 0 skipped

            """);
        var tracks = Table.Read<TrackRow>(_folder["demo/tracks.csv"]);
        tracks.CountBy(track => track.Genre).ToDictionary().ShouldBe(new Dictionary<string, int> { ["Hip-Hop"] = 3, ["Jazz"] = 3 }, ignoreOrder: true);
        File.ReadAllText(_folder["demo/msd/genres.cls"]).ShouldContain("\tRap\n");
        foreach (var track in tracks)
        {
            track.Path.ShouldBe($"msd/{track.TrackId[2]}/{track.TrackId[3]}/{track.TrackId[4]}/{track.TrackId}.h5");
            var song = MsdFile.Read(_folder["demo/" + track.Path]);
            song.TrackId.ShouldBe(track.TrackId);
            song.Title.ShouldStartWith(track.Genre.ToLowerInvariant() + ".0000");
            song.Duration.ShouldBe(1, 1e-6);
            song.Timbre.Data.Max().ShouldBeGreaterThan(20);
        }
    }

    [Hdf5Fact]
    public void TheyAreAsGoodAsFetchedOnes()
    {
        Acquire("demo").ExitCode.ShouldBe(0);

        Acquire("again", audio: _folder["demo/msd"]).ExitCode.ShouldBe(0);

        Table.Read<TrackRow>(_folder["again/tracks.csv"]).Select(track => track with { Path = $"msd/{track.Path}" }).ShouldBe(Table.Read<TrackRow>(_folder["demo/tracks.csv"]));
    }

    [Hdf5Fact]
    public void OneThreadAndTwoWriteTheSameBytes()
    {
        Acquire("one", threads: 1).ExitCode.ShouldBe(0);
        Acquire("two", threads: 2).ExitCode.ShouldBe(0);

        var files = Directory.EnumerateFiles(_folder["one"], "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder["one"], file)).ToList();
        files.Count.ShouldBe(8 + 4);
        foreach (var file in files) File.ReadAllBytes(_folder[$"two/{file}"]).ShouldBe(File.ReadAllBytes(_folder[$"one/{file}"]), file);
    }

    [H5dumpFact]
    public void TheStandardReaderSeesTheSameNumbers()
    {
        Acquire("demo").ExitCode.ShouldBe(0);

        var track = Table.Read<TrackRow>(_folder["demo/tracks.csv"])[0];
        var song = MsdFile.Read(_folder["demo/" + track.Path]);
        H5dump.Doubles(_folder["demo/" + track.Path], "/analysis/segments_timbre").ShouldBe(song.Timbre.Data);
        H5dump.Doubles(_folder["demo/" + track.Path], "/analysis/segments_start").ShouldBe(song.Start);
        H5dump.Text("-d", "/analysis/songs", _folder["demo/" + track.Path]).ShouldContain(track.TrackId);
    }

    private (int ExitCode, string Output, string[] Errors) Acquire(string name, int threads = 2, string? audio = null) => StageProgram.Run("Acquire", new
    {
        stage = "acquire",
        threads,
        @params = new
        {
            data = new { deepmusic = new { source = audio is null ? "demo" : "msd", path = "x", on_error = "fail" } },
            sources = new
            {
                demo = new
                {
                    seed = 7,
                    deepmusic = new { layout = "msd", clip_seconds = 1, tracks_per_genre = new Dictionary<string, int> { ["Hip-Hop"] = 3, ["Jazz"] = 3, ["Classical"] = 2 } },
                },
                msd = new { labels = "genres.cls", genre_map = new { Jazz = "Jazz", Rap = "Hip-Hop" }, second_genre = "ignore" },
            },
        },
        args = new { collection = "deepmusic" },
        deps = audio is null ? [] : new Dictionary<string, string[]> { ["audio"] = [audio] },
        outs = new { tracks = Directory.CreateDirectory(_folder[name]).FullName },
    });
}
