using Reprise.Core.Tests.Files;
using Reprise.Pipeline;

namespace Reprise.Core.Tests.Pipeline;

/// <summary>The decision for one stage, table by table: what it needs, and the sentence why.</summary>
public sealed class StageCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _builds;

    private StageDeclaration _stage = new()
    {
        Name = "count",
        Command = "wc -l < \"$DEP_tracks\" > \"$OUT_count\"; mkdir -p \"$OUT_parts\"; cp \"$DEP_tracks\" \"$OUT_parts/\"",
        Params = ["models"],
        Deps = [new NamedPath("tracks", "raw/tracks.csv")],
        Outs = [new NamedPath("count", "artifacts/count.txt"), new NamedPath("parts", "artifacts/parts/")],
    };

    public StageCheckTests()
    {
        _folder.Write("raw/tracks.csv", "track\none\n");
        _folder.Write("params.yaml", "models:\n  c1m1: {dropout: 0.25}\nother: 1\nprofiles:\n  demo: {}\n");
        _folder.Write("schema.json", """
            {
              "type": "object",
              "properties": {
                "models": { "type": "object", "additionalProperties": { "type": "object", "additionalProperties": { "type": "number" } } },
                "other": { "type": "integer" }
              }
            }
            """);
        Run();
    }

    [Fact]
    public void NothingIsNeededAfterARun() => Decide().ShouldBe((StageNeed.Nothing, ""));

    [Fact]
    public void AParamOfAnotherStageIsNoReason()
    {
        Replace("params.yaml", "other: 1", "other: 2");

        Decide().ShouldBe((StageNeed.Nothing, ""));
    }

    [Fact]
    public void AChangedParamIsShownOldAndNew()
    {
        Replace("params.yaml", "0.25", "0.5");

        Decide().ShouldBe((StageNeed.Run, "param models.c1m1.dropout: 0.25 → 0.5"));
    }

    [Fact]
    public void AnAddedParamBelowADeclaredOneIsAReason()
    {
        Replace("params.yaml", "0.25}", "0.25, epochs: 3}");

        Decide().ShouldBe((StageNeed.Run, "param models.c1m1.epochs added: 3"));
    }

    [Fact]
    public void AnotherCommandIsAReason()
    {
        _stage = _stage with { Command = _stage.Command + " " };

        Decide().Need.ShouldBe(StageNeed.Run);
    }

    [Fact]
    public void GoingBackRestores()
    {
        Replace("params.yaml", "0.25", "0.5");
        Run();
        Replace("params.yaml", "0.5", "0.25");

        Decide().ShouldBe((StageNeed.Restore, "param models.c1m1.dropout: 0.5 → 0.25"));
    }

    [Theory]
    [InlineData("artifacts/count.txt", "out artifacts/count.txt is missing")]
    [InlineData("artifacts/parts/tracks.csv", "out artifacts/parts/ was edited since it was written")]
    [InlineData("pipeline/locks/count.lock", "it has no lock yet")]
    public void WhatWasDeletedIsRestored(string path, string reason)
    {
        File.Delete(_folder[path]);

        Decide().ShouldBe((StageNeed.Restore, reason));
    }

    [Fact]
    public void AFileThatWasAddedToAFolderOutIsAnEdit()
    {
        _folder.Write("artifacts/parts/more.csv", "");

        Decide().ShouldBe((StageNeed.Restore, "out artifacts/parts/ was edited since it was written"));
    }

    [Fact]
    public void WithoutTheCacheAMissingOutMeansARun()
    {
        Directory.Delete(_folder["artifacts/.work/cache"], recursive: true);
        File.Delete(_folder["artifacts/count.txt"]);

        Decide().ShouldBe((StageNeed.Run, "out artifacts/count.txt is missing"));
    }

    [Fact]
    public void WithoutTheCacheTheLockStillExplainsAChange()
    {
        Directory.Delete(_folder["artifacts/.work/cache"], recursive: true);
        Replace("params.yaml", "0.25", "0.5");
        _folder.Write("raw/tracks.csv", "track\n");

        var (need, why) = Decide();

        need.ShouldBe(StageNeed.Run);
        why.ShouldContain("models.c1m1.dropout: 0.25 → 0.5");
        why.ShouldContain("raw/tracks.csv");
    }

    public void Dispose() => _folder.Dispose();

    private (StageNeed Need, string Why) Decide()
    {
        var session = Open();
        var decision = new StageCheck(session).Decide(_stage, new StageInputs(_stage, session));
        return (decision.Need, string.Join("; ", decision.Reasons));
    }

    private void Run()
    {
        var session = Open();
        var runner = new StageRunner(session);
        runner.Run(_stage, new StageInputs(_stage, session), programs: null, threads: 1, CancellationToken.None).ShouldBeTrue(string.Join('\n', runner.Faults));
        session.Memory.Flush();
    }

    private BuildSession Open()
    {
        var place = new WorkPlace(_folder.Root);
        var resolved = ParamsCache.Resolve(place, _folder["params.yaml"], _folder["schema.json"], "demo", "");
        return BuildSession.Of(new BuildIdentity(_folder.Root, resolved, _folder[$"journal-{_builds++}"]));
    }

    private void Replace(string path, string old, string text) => File.WriteAllText(_folder[path], File.ReadAllText(_folder[path]).Replace(old, text, StringComparison.Ordinal));
}
