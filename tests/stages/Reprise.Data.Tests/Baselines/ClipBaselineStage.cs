using Reprise.Data.Evaluation;
using Reprise.Stages;

namespace Reprise.Data.Tests.Baselines;

public class ClipBaselineStage
{
    private static readonly string[] Genres = ["blues", "jazz", "rock"];

    [Fact]
    public void TheClipsOfASplitAreScoredFourWays()
    {
        using var folder = new TempFolder();
        WriteClips(folder, clips: 30);
        Table.Write(folder["split.csv"], Rows(15, SplitRow.Train).Concat(Rows(3, SplitRow.Validation, from: 15)).Concat(Rows(12, SplitRow.Test, from: 18)));

        var (exitCode, output, errors) = Baseline(folder, "a", threads: 2).Run();

        errors.ShouldBeEmpty();
        exitCode.ShouldBe(0);
        var metrics = JsonFile.Read<ClipBaselineMetrics>(folder["a/metrics.json"]);
        (metrics.Collection, metrics.Features, metrics.Split, metrics.Seed).ShouldBe(("gtzan", "mel", "fifths", 1));
        metrics.Counts.ShouldBe(new SubsetCounts(15, 3, 12));
        metrics.Genres.ShouldBe(Genres);
        metrics.Baselines.Keys.ShouldBe(["majority", "stratified", "logistic", "knn"]);
        metrics.Baselines["logistic"].Correct.ShouldBe(12);
        metrics.Baselines["knn"].Correct.ShouldBe(12);
        metrics.Baselines["majority"].Correct.ShouldBe(4);
        output.ShouldBe($"baseline gtzan.mel.fifths s1: right of 12 tracks: majority 4, stratified {metrics.Baselines["stratified"].Correct}, logistic 12, knn 12\n");
    }

    [Fact]
    public void TheNumberOfThreadsChangesNoByte()
    {
        using var folder = new TempFolder();
        WriteClips(folder, clips: 30);
        Table.Write(folder["split.csv"], Rows(15, SplitRow.Train).Concat(Rows(15, SplitRow.Test, from: 15)));

        Baseline(folder, "a", threads: 1).Run().ExitCode.ShouldBe(0);
        Baseline(folder, "b", threads: 4).Run().ExitCode.ShouldBe(0);

        File.ReadAllText(folder["b/metrics.json"]).ShouldBe(File.ReadAllText(folder["a/metrics.json"]));
    }

    [Fact]
    public void ARuleWithoutATestPartIsScoredOnValidation()
    {
        using var folder = new TempFolder();
        WriteClips(folder, clips: 30);
        Table.Write(folder["split.csv"], Rows(24, SplitRow.Train).Concat(Rows(6, SplitRow.Validation, from: 24)));

        Baseline(folder, "a", threads: 2).Run().ExitCode.ShouldBe(0);

        var metrics = JsonFile.Read<ClipBaselineMetrics>(folder["a/metrics.json"]);
        metrics.Counts.Test.ShouldBe(0);
        metrics.Baselines["logistic"].N.ShouldBe(6);
    }

    [Fact]
    public void AMissingArrayIsNamed()
    {
        using var folder = new TempFolder();
        WriteClips(folder, clips: 30);
        Table.Write(folder["split.csv"], Rows(15, SplitRow.Train).Concat(Rows(15, SplitRow.Test, from: 15)));
        File.Delete(folder["features/clips/t20.npy"]);

        var (exitCode, _, errors) = Baseline(folder, "a", threads: 2).Run();

        exitCode.ShouldBe(1);
        errors.ShouldHaveSingleItem().ShouldStartWith($"{folder["features/clips/t20.npy"]}: error REPRO3001: ");
    }

    // Clips of genre i % 3, told by the loudest of four bands: 5 windows × 4 bands × 2 columns.
    private static void WriteClips(TempFolder folder, int clips)
    {
        Directory.CreateDirectory(folder["features/clips"]);
        var random = new SeededRandom(5);
        for (var clip = 0; clip < clips; clip++)
        {
            var loudest = clip % 3;
            NpyFile.Write(folder[$"features/clips/t{clip:D2}.npy"], new NdArray<float>(
                [.. Enumerable.Range(0, 40).Select(i => (float)((i / 2 % 4 == loudest ? 5e4 : 10) * (1 + random.NextDouble())))], 5, 4, 2));
        }

        Table.Write(folder["features/index.csv"], Enumerable.Range(0, clips).Select(i => new ClipRow($"t{i:D2}", Genres[i % 3], $"digest {i}", 5, 1)));
        File.WriteAllText(folder["features/features.json"], """{ "set": "lachmish-mel-hop2048", "axes": "window × mel × column", "values": "power" }""");
    }

    private static IEnumerable<SplitRow> Rows(int count, string subset, int from = 0) =>
        Enumerable.Range(from, count).Select(i => new SplitRow(subset, $"t{i:D2}", Genres[i % 3]));

    private static StageProgram Baseline(TempFolder folder, string name, int threads) => new("Baseline", folder)
    {
        Threads = threads,
        Params = new { baselines = new { seed = 0, l2 = 0.001, iterations = 100, neighbours = 3 } },
        Args = new() { ["collection"] = "gtzan", ["features"] = "mel", ["split"] = "fifths", ["seed"] = "1" },
        Deps = new() { ["features"] = [folder["features"]], ["split"] = [folder["split.csv"]] },
        Outs = new() { ["baseline"] = folder[name + "/"] },
    };
}
