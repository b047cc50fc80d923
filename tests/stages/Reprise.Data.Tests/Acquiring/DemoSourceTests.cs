namespace Reprise.Data.Tests.Acquiring;

public class DemoSourceTests
{
    [Fact]
    public void OneThreadAndFourWriteTheSameBytes()
    {
        using var one = new TempFolder();
        using var four = new TempFolder();

        (AcquireProgram.Of(one, "demo") with { Threads = 1 }).Run().ExitCode.ShouldBe(0);
        (AcquireProgram.Of(four, "demo") with { Threads = 4 }).Run().ExitCode.ShouldBe(0);

        var files = Files(one);
        files.Length.ShouldBe(7 + 2);
        Files(four).ShouldBe(files);
        foreach (var file in files) File.ReadAllBytes(four["out/" + file]).ShouldBe(File.ReadAllBytes(one["out/" + file]), file);
    }

    [Fact]
    public void TracksAreListedWithWhatTheyAre()
    {
        using var folder = new TempFolder();
        var (exitCode, output, _) = AcquireProgram.Of(folder, "demo").Run();

        exitCode.ShouldBe(0);
        output.ShouldEndWith("acquire: 7 tracks of 2 genres from source demo, 0 skipped\n");

        var tracks = Table.Read<TrackRow>(folder["out/tracks.csv"]);
        tracks.Select(track => track.TrackId).ShouldBe(
            ["hip-hop.00000", "hip-hop.00001", "hip-hop.00002", "hip-hop.00003", "jazz.00000", "jazz.00001", "jazz.00002"]);
        var first = tracks[0];
        (first.Genre, first.Path, first.Kind).ShouldBe(("Hip-Hop", "audio/Hip-Hop/hip-hop.00000.wav", "audio"));
        (first.SampleRate, first.Channels, first.Frames, first.Duration).ShouldBe((22050, 1, 33075, 1.5));
        foreach (var track in tracks)
        {
            var bytes = File.ReadAllBytes(folder["out/" + track.Path]);
            track.Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        }
    }

    [Fact]
    public void TheSummarySaysThatNothingHereIsReal()
    {
        using var folder = new TempFolder();
        AcquireProgram.Of(folder, "demo").Run().ExitCode.ShouldBe(0);

        var summary = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(folder["out/acquire.json"]))!;
        ((string?)summary["source"]).ShouldBe("demo");
        summary["genres"]!.AsArray().Select(genre => (string?)genre).ShouldBe(["Hip-Hop", "Jazz"]);
        ((int?)summary["counts"]!["Hip-Hop"]).ShouldBe(4);
        ((int?)summary["seed"]).ShouldBe(7);
        ((string)summary["note"]!).ShouldContain("not comparable");
        File.ReadAllText(folder["out/acquire.json"]).ShouldNotContain(folder.Path);
    }

    private static string[] Files(TempFolder folder) =>
        [.. Directory.EnumerateFiles(folder["out"], "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder["out"], file)).Order(StringComparer.Ordinal)];
}
