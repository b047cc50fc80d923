using System.Text.Json;
using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests;

/// <summary>A page beside the cache shows a build while it is under way, and afterwards how it ended.</summary>
[Collection(RealBuilds.Name)]
public sealed class LiveViews(Pristine pristine)
{
    private const string Script = "artifacts/.work/live.js";

    [Fact]
    public void ABuildIsShownWhileItRunsAndThenItsResult()
    {
        using var tree = pristine.Copy();
        tree.Edit("params.yaml", "  m5: 6\n", "  m5: 99\n");
        tree.Slow("train.5", 4);

        using (var build = tree.Start())
        {
            build.Until(() => State(tree, "train.5") == "running" && State(tree, "acquire") == "up_to_date");
            Shown(tree).GetProperty("state").GetString().ShouldBe("running");
            Shown(tree).GetProperty("stages").GetArrayLength().ShouldBe(40, "it is known from the last build which stages there are");
            State(tree, "report.1").ShouldBe("waiting");
            tree.Read("artifacts/.work/live.html").ShouldContain("live.js");
            build.Wait().ShouldSucceed();
        }

        Shown(tree).GetProperty("state").GetString().ShouldBe("succeeded");
        Count(tree, "ran").ShouldBe(4);
        Count(tree, "up_to_date").ShouldBe(36);

        // An unchanged tree has nothing to show, and leaves what there is.
        var before = tree.Read(Script);
        tree.Build().ShouldSucceed().Tally.ShouldBe(Tally.AllUpToDate);
        tree.Read(Script).ShouldBe(before);
    }

    [Fact]
    public void AFailureIsShownWithItsMessageAndWhatWasNotReached()
    {
        using var tree = pristine.Copy();
        tree.Edit("params.yaml", "  m5: 6\n", "  m5: 99\n");
        tree.Write("broken/train.5", "");

        tree.Build().ShouldFailWith("REPRO4001", "REPRO4003");

        Shown(tree).GetProperty("state").GetString().ShouldBe("failed");
        Stage(tree, "train.5").GetProperty("fault").GetString()!.ShouldContain("REPRO4001: The program of stage 'train.5' ended with exit code 3. Its last words: out of luck");
        State(tree, "report.1").ShouldBe("waiting");
    }

    [Fact]
    public void AKilledBuildLeavesAScriptThatGrowsOld()
    {
        using var tree = pristine.Copy();
        tree.Edit("params.yaml", "  m5: 6\n", "  m5: 99\n");
        tree.Slow("train.5", 60);

        using (var build = tree.Start())
        {
            build.Until(() => State(tree, "train.5") == "running");
            build.KillAll();
        }

        var left = tree.Read(Script);
        Thread.Sleep(TimeSpan.FromSeconds(1.5));

        tree.Read(Script).ShouldBe(left);
        Shown(tree).GetProperty("state").GetString().ShouldBe("running", "which the page takes for dead by its age");
    }

    private static JsonElement Shown(Sandbox tree)
    {
        var script = tree.Read(Script);
        using var json = JsonDocument.Parse(script["reprise(".Length..script.LastIndexOf(", ", StringComparison.Ordinal)]);
        return json.RootElement.Clone();
    }

    private static JsonElement Stage(Sandbox tree, string name) =>
        Shown(tree).GetProperty("stages").EnumerateArray().FirstOrDefault(stage => stage.GetProperty("name").GetString() == name);

    private static string? State(Sandbox tree, string name) =>
        File.Exists(tree[Script]) && Stage(tree, name) is { ValueKind: JsonValueKind.Object } stage ? stage.GetProperty("state").GetString() : null;

    private static int Count(Sandbox tree, string state) =>
        Shown(tree).GetProperty("stages").EnumerateArray().Count(stage => stage.GetProperty("state").GetString() == state);
}
