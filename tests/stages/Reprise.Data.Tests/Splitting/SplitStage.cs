namespace Reprise.Data.Tests.Splitting;

public class SplitStage
{
    [Fact]
    public void CopiesAndSilentTracksAreLeftOutAndNamed()
    {
        using var folder = new TempFolder();
        var rows = Enumerable.Range(0, 20).Select(i => new SegmentRow($"t{i:D2}", i % 2 == 0 ? "Jazz" : "Rock", $"digest {i}", 30, 12)).ToList();
        rows[7] = rows[7] with { Sha256 = rows[2].Sha256 };
        rows[9] = rows[9] with { Segments = 0 };
        Table.Write(folder["index.csv"], rows);

        var (exitCode, output, _) = Split(folder, "unbalanced", "1").Run();

        exitCode.ShouldBe(0);
        output.ShouldContain("t07 is left out, it is the same file as t02, which is kept with the label Jazz, not Rock\n");
        output.ShouldContain("t09 is left out, it has no segments\n");
        output.ShouldEndWith("split: unbalanced, seed 1: 14 train, 2 validation, 2 test, of 20 tracks\n");
        Table.Read<SplitRow>(folder["out/split.csv"]).Select(row => row.TrackId).Order().ShouldBe(rows.Select(row => row.TrackId).Except(["t07", "t09"]));
    }

    [Fact]
    public void ASplitHasTheSameBytesEveryTime()
    {
        using var folder = new TempFolder();
        Table.Write(folder["index.csv"], Enumerable.Range(0, 20).Select(i => new SegmentRow($"t{i:D2}", i % 2 == 0 ? "Jazz" : "Rock", $"digest {i}", 30, 12)));

        Split(folder, "balanced", "1").Run().ExitCode.ShouldBe(0);
        var once = File.ReadAllText(folder["out/split.csv"]);
        Split(folder, "balanced", "1").Run().ExitCode.ShouldBe(0);

        File.ReadAllText(folder["out/split.csv"]).ShouldBe(once);
        once.ShouldStartWith("subset,track_id,genre\ntrain,");
        once.ShouldNotContain('\r');
    }

    private static StageProgram Split(TempFolder folder, string sample, string seed) => new("Split", folder)
    {
        Params = new { splits = new { train = 8, validation = 1, test = 1, balanced_per_genre = "auto" } },
        Args = new() { ["sample"] = sample, ["seed"] = seed },
        Deps = new() { ["segments"] = [folder["index.csv"]] },
        Outs = new() { ["split"] = folder["out/split.csv"] },
    };
}
