using Reprise.Data;
using Reprise.Data.Evaluation;
using Reprise.Data.Tests;

namespace Reprise.Embed.Tests;

public class EmbedStage
{
    private static readonly string[] Genres = ["blues", "jazz", "rock"];

    [Fact]
    public void TheClipsOfACollectionAreLaidOut()
    {
        using var folder = new TempFolder();
        WriteClips(folder, clips: 60);

        var (exitCode, output, errors) = Embed(folder, "a", threads: 2).Run();

        errors.ShouldBeEmpty();
        exitCode.ShouldBe(0);
        var rows = Table.Read<EmbeddingRow>(folder["a/embedding.csv"]);
        rows.Select(row => (row.TrackId, row.Genre)).ShouldBe(Enumerable.Range(0, 60).Select(i => ($"t{i:D2}", Genres[i % 3])));
        var summary = JsonFile.Read<EmbeddingSummary>(folder["a/embedding.json"]);
        (summary.Collection, summary.Features, summary.Clips, summary.Values).ShouldBe(("gtzan", "mel", 60, 40));
        (summary.Perplexity, summary.Iterations, summary.Seed).ShouldBe((8, 300, 4));
        summary.Trustworthiness.ShouldBeInRange(0.8, 1);
        output.ShouldStartWith("embed gtzan.mel: 60 clips of 40 values, divergence ");
    }

    [Fact]
    public void TheNumberOfThreadsChangesNoByte()
    {
        using var folder = new TempFolder();
        WriteClips(folder, clips: 130);

        Embed(folder, "a", threads: 1).Run().ExitCode.ShouldBe(0);
        Embed(folder, "b", threads: 4).Run().ExitCode.ShouldBe(0);

        foreach (var file in (string[])["embedding.csv", "embedding.json"])
            File.ReadAllText(folder["b/" + file]).ShouldBe(File.ReadAllText(folder["a/" + file]));
    }

    [Fact]
    public void TooFewClipsForThePerplexityAreAnErrorAtTheParam()
    {
        using var folder = new TempFolder();
        WriteClips(folder, clips: 9);

        var (exitCode, _, errors) = Embed(folder, "a", threads: 2).Run();

        exitCode.ShouldBe(1);
        errors.ShouldHaveSingleItem().ShouldStartWith("params.yaml(7,3): error REPRO3124: ");
    }

    [Fact]
    public void EveryClipOfAnotherShapeIsNamed()
    {
        using var folder = new TempFolder();
        WriteClips(folder, clips: 30);
        foreach (var clip in (string[])["t03", "t17"]) NpyFile.Write(folder[$"features/clips/{clip}.npy"], NdArray.Zeros<float>(5, 4));

        var (exitCode, _, errors) = Embed(folder, "a", threads: 2).Run();

        exitCode.ShouldBe(1);
        errors.Select(error => error.Split(": ")[..2]).ShouldBe(
            [[folder["features/clips/t03.npy"], "error REPRO6204"], [folder["features/clips/t17.npy"], "error REPRO6204"]]);
    }

    private static void WriteClips(TempFolder folder, int clips)
    {
        Directory.CreateDirectory(folder["features/clips"]);
        var values = Points.Clusters(clips, 40, clusters: 3);
        for (var clip = 0; clip < clips; clip++)
            NpyFile.Write(folder[$"features/clips/t{clip:D2}.npy"], new NdArray<float>(values[(clip * 40)..((clip + 1) * 40)], 5, 4, 2));

        Table.Write(folder["features/index.csv"], Enumerable.Range(0, clips).Select(i => new ClipRow($"t{i:D2}", Genres[i % 3], $"digest {i}", 5, 1)));
    }

    private static StageProgram Embed(TempFolder folder, string name, int threads) => new("Embed", folder)
    {
        Threads = threads,
        Params = new { embedding = new { perplexity = 8, iterations = 300, seed = 4 } },
        Locations = new() { ["embedding.perplexity"] = "params.yaml(7,3)" },
        Args = new() { ["collection"] = "gtzan", ["features"] = "mel" },
        Deps = new() { ["features"] = [folder["features"]] },
        Outs = new() { ["embedding"] = folder[name + "/"] },
    };
}
