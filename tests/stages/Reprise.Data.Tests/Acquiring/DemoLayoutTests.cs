using System.Text.Json.Nodes;
using Reprise.Audio;

namespace Reprise.Data.Tests.Acquiring;

public sealed class DemoLayoutTests : IDisposable
{
    private static readonly Dictionary<string, int> Gtzan = new() { ["hiphop"] = 3, ["disco"] = 4 };
    private static readonly Dictionary<string, int> Fma = new() { ["International"] = 4, ["Hip-Hop"] = 3 };
    private static readonly Dictionary<string, int> DeepMusic = new() { ["Jazz"] = 3, ["Hip-Hop"] = 3 };

    private readonly TempFolder _folder = new();

    private IReadOnlyList<TrackRow> Tracks => Table.Read<TrackRow>(_folder["out/tracks.csv"]);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("gtzan", "gtzan", "au", "gtzan", "out", "genres/hiphop/hiphop.00002.au")]
    [InlineData("gtzan", "gtzan", "wav", "gtzan", "out", "genres/hiphop/hiphop.00002.wav")]
    [InlineData("gtzan", "audio", null, "audio", "out/audio", "audio/hiphop/hip-hop.00002.wav")]
    [InlineData("fma", "fma", "mp3", "fma", "out", "fma_small/001/001845.mp3")]
    [InlineData("fma", "fma", "ogg", "fma", "out", "fma_small/001/001845.ogg")]
    [InlineData("deepmusic", "analysis", null, "analysis", "out/analysis", "analysis/Hip-Hop/hip-hop.00002.json")]
    public void WhatIsWrittenIsTheCollectionToItsOwnSource(string collection, string layout, string? format, string source, string root, string file)
    {
        var tracksPerGenre = GenresOf(collection);
        var (exitCode, output, errors) = DemoProgram.Of(_folder, collection, layout, tracksPerGenre, format).Run();

        errors.ShouldBeEmpty();
        exitCode.ShouldBe(0);
        // Nothing is missing from it, and no length is unusual.
        output.ShouldBe($"acquire: {tracksPerGenre.Values.Sum()} tracks of 2 genres from source demo, 0 skipped\n");
        Tracks.CountBy(track => track.Genre).ToDictionary().ShouldBe(tracksPerGenre, ignoreOrder: true);
        Tracks.Select(track => track.TrackId).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
        Tracks.ShouldContain(track => track.Path == file);
        Tracks.ShouldAllBe(track => track.Kind == (layout == "analysis" ? "analysis" : "audio") && Math.Abs(track.Duration - 0.7) < 1e-4);

        DemoProgram.Reread(_folder, source, root, source == "gtzan" ? "skip" : "fail").Run().ExitCode.ShouldBe(0);

        var again = Table.Read<TrackRow>(_folder["again/tracks.csv"]);
        again.Select(track => (track.Genre, track.Sha256)).ShouldBe(Tracks.Select(track => (track.Genre, track.Sha256)), ignoreOrder: true);
        if (source == layout && source is "gtzan" or "fma") again.ShouldBe(Tracks);
    }

    [Theory]
    [InlineData("gtzan", "gtzan", "au")]
    [InlineData("fma", "fma", "mp3")]
    [InlineData("fma", "fma", "ogg")]
    [InlineData("deepmusic", "analysis", null)]
    public void TwoRunsWriteTheSameBytesWhateverTheThreads(string collection, string layout, string? format)
    {
        using var other = new TempFolder();

        (DemoProgram.Of(_folder, collection, layout, GenresOf(collection), format) with { Threads = 1 }).Run().ExitCode.ShouldBe(0);
        (DemoProgram.Of(other, collection, layout, GenresOf(collection), format) with { Threads = 2 }).Run().ExitCode.ShouldBe(0);

        var files = DemoProgram.Files(_folder);
        DemoProgram.Files(other).ShouldBe(files);
        foreach (var file in files) File.ReadAllBytes(other["out/" + file]).ShouldBe(File.ReadAllBytes(_folder["out/" + file]), file);
    }

    [Fact]
    public void TheSummaryNamesTheLayoutAndSaysThatNothingHereIsReal()
    {
        DemoProgram.Of(_folder, "gtzan", "gtzan", Gtzan).Run().ExitCode.ShouldBe(0);

        var summary = JsonNode.Parse(File.ReadAllText(_folder["out/acquire.json"]))!;
        ((string?)summary["source"], (string?)summary["layout"]).ShouldBe(("demo", "gtzan"));
        ((string)summary["note"]!).ShouldContain("Synthesised music in the genres of GTZAN");
        ((string)summary["note"]!).ShouldContain("not comparable");
        ((string)summary["licence"]!).ShouldStartWith("CC0");
        summary["missing"].ShouldBeNull();
        summary["unusual"]!.AsArray().ShouldBeEmpty();
        File.ReadAllText(_folder["out/acquire.json"]).ShouldNotContain(_folder.Path);
    }

    [Theory]
    [InlineData("mp3")]
    [InlineData("ogg")]
    public void CodedFilesHoldTheSameMusicInStereo(string format)
    {
        using var plain = new TempFolder();
        DemoProgram.Of(plain, "fma", "audio", Fma, "wav", seconds: 2).Run().ExitCode.ShouldBe(0);
        DemoProgram.Of(_folder, "fma", "audio", Fma, format, seconds: 2).Run().ExitCode.ShouldBe(0);

        foreach (var track in Tracks)
        {
            (track.SampleRate, track.Channels).ShouldBe((44100, 2));
            var coded = AudioFile.LoadMono(_folder["out/" + track.Path], 22050);
            var original = AudioFile.LoadMono(plain["out/" + Path.ChangeExtension(track.Path, ".wav")], 22050);
            coded.Length.ShouldBe(original.Length);
            Correlation(coded, original).ShouldBeGreaterThan(0.97, track.TrackId);
        }
    }

    [Fact]
    public void EverythingThatDoesNotFitIsNamedInOneRun()
    {
        var errors = DemoProgram.Of(_folder, "gtzan", "gtzan", new() { ["polka"] = 3, ["Jazz"] = 3, ["jazz"] = 101, ["folk"] = 3 }, "mp3").Run().Errors;

        errors.Select(error => error[..(error.IndexOf("REPRO", StringComparison.Ordinal) + 9)]).ShouldBe(
        [
            $"params.yaml(4,1): error {Codes.DemoLayout}", $"params.yaml: error {Codes.DemoGenre}", $"params.yaml: error {Codes.DemoGenre}",
            $"params.yaml: error {Codes.DemoGenre}", $"params.yaml: error {Codes.DemoGenre}",
        ]);
        errors[0].ShouldContain("Layout gtzan has no files of format 'mp3'. Choose au or wav.");
        errors[1].ShouldContain("GTZAN has no genre 'Jazz'.");
        errors[2].ShouldContain("GTZAN has no genre 'folk'.");
        errors[3].ShouldContain("'jazz' and 'Jazz' are one genre.");
        errors[4].ShouldContain("The demo cannot play 'polka'.");
    }

    [Fact]
    public void APublishedCollectionHasRoomForSoManyTracksAndNoMore()
    {
        DemoProgram.Of(_folder, "gtzan", "gtzan", new() { ["jazz"] = 101 }).Run().Errors.ShouldHaveSingleItem().ShouldContain("GTZAN has room for 100 tracks of 'jazz', not 101.");
        DemoProgram.Of(_folder, "fma", "fma", new() { ["Pop"] = 1001, ["Blues"] = 1 }).Run().Errors.Length.ShouldBe(2);
        DemoProgram.Of(_folder, "fma", "gtzan?", Fma).Run().Errors.ShouldHaveSingleItem().ShouldStartWith($"params.yaml(3,1): error {Codes.DemoLayout}: There is no layout 'gtzan?'.");
    }

    [Fact]
    public void TooFewTracksAreToldByTheKeyOfTheCollection()
    {
        var (_, _, errors) = DemoProgram.Of(_folder, "fma", "audio", new() { ["Pop"] = 3, ["Rock"] = 2 }).Run();

        errors.ShouldHaveSingleItem().ShouldStartWith($"params.yaml(6,1): error {Codes.TooFewTracks}: Genre 'Rock' has 2 usable tracks");
    }

    private static Dictionary<string, int> GenresOf(string collection) => collection switch { "gtzan" => Gtzan, "fma" => Fma, _ => DeepMusic };

    private static double Correlation(float[] a, float[] b)
    {
        var (ab, aa, bb) = (0.0, 0.0, 0.0);
        for (var i = 0; i < a.Length; i++) (ab, aa, bb) = (ab + (a[i] * b[i]), aa + (a[i] * a[i]), bb + (b[i] * b[i]));
        return ab / Math.Sqrt(aa * bb);
    }
}
