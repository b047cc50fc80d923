namespace Reprise.Data.Tests.Splitting;

public class ClipSplitStage
{
    [Fact]
    public void ACollectionIsDividedByTheRuleItsStageNames()
    {
        using var folder = new TempFolder();
        var clips = Enumerable.Range(0, 40).Select(i => new ClipRow($"t{i:D2}", i % 2 == 0 ? "jazz" : "rock", $"digest {i}", 646, 30)).ToArray();
        clips[7] = clips[7] with { Sha256 = clips[2].Sha256 };
        Table.Write(folder["index.csv"], clips);

        var (exitCode, output, errors) = Split(folder).Run();

        errors.ShouldBeEmpty();
        exitCode.ShouldBe(0);
        output.ShouldBe(
            "split: t07 is left out, it is the same file as t02, which is kept with the label jazz, not rock\n"
            + "split: gtzan.mel.halves, seed 1: 19 train, 0 validation, 20 test, of 40 tracks\n");
        Table.Read<SplitRow>(folder["out/split.csv"]).Select(row => row.TrackId).Order().ShouldBe(clips.Select(row => row.TrackId).Except(["t07"]));
    }

    [Fact]
    public void ARuleThatLeavesNothingToJudgeByIsCodedWhereItIsWritten()
    {
        using var folder = new TempFolder();
        Table.Write(folder["index.csv"], [new ClipRow("t1", "jazz", "1", 646, 30)]);

        var (exitCode, _, errors) = (Split(folder) with { Locations = new() { ["clip_splits.halves.train"] = "params.yaml(9,3)" } }).Run();

        exitCode.ShouldBe(1);
        errors.Length.ShouldBe(2);
        errors[0].ShouldStartWith("params.yaml(9,3): error REPRO6003: clip_splits.halves.train = 1 gets none of the 1 usable tracks.");
    }

    private static StageProgram Split(TempFolder folder) => new("Split", folder)
    {
        Params = new { clip_splits = new { halves = new { train = 1, validation = 0, test = 1, stratified = false, by = "track" } } },
        Args = new() { ["collection"] = "gtzan", ["features"] = "mel", ["split"] = "halves", ["seed"] = "1" },
        Deps = new() { ["features"] = [folder["index.csv"]] },
        Outs = new() { ["split"] = folder["out/split.csv"] },
    };
}
