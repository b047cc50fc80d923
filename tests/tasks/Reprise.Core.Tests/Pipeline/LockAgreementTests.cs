using Reprise.Core.Tests.Files;
using Reprise.Machine;
using Reprise.Pipeline;

namespace Reprise.Core.Tests.Pipeline;

/// <summary>A lock beside sources and params: without data, and on a machine that could not run the stage.</summary>
public sealed class LockAgreementTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _builds;

    private StageDeclaration _stage = new()
    {
        Name = "train",
        Command = "cat \"$DEP_tensors\" \"$DEP_paper\" \"$DEP_music\" > \"$OUT_model\"",
        Params = ["models"],
        UsesEngine = true,
        Natives = ["libsndfile"],
        Deps =
        [
            new NamedPath("tensors", "artifacts/tensors.txt"),
            new NamedPath("paper", "papers/log.txt"),
            new NamedPath("music", "music/a.txt", Origin: "params.yaml(1,1)"),
        ],
        Outs = [new NamedPath("model", "artifacts/model.txt")],
    };

    public LockAgreementTests()
    {
        foreach (var path in new[] { "artifacts/tensors.txt", "papers/log.txt", "music/a.txt" }) _folder.Write(path, path);
        _folder.Write("params.yaml", "models:\n  dropout: 0.25\ndeterminism: strict\nprofiles:\n  demo: {}\n");
        _folder.Write("schema.json", """
            { "type": "object", "properties": {
              "models": { "type": "object", "additionalProperties": { "type": "number" } }, "determinism": { "type": "string" } } }
            """);

        var session = Open("openblas 1");
        new StageRunner(session).Run(_stage, new StageInputs(_stage, session), programs: null, threads: 1, CancellationToken.None).ShouldBeTrue();
        Directory.Delete(_folder["artifacts"], recursive: true);
        Directory.Delete(_folder["music"], recursive: true);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void NeitherDataNorEngineAreNeeded()
    {
        WhyStale("openblas 2").ShouldBeEmpty();
        WhyStale(engine: null).ShouldBeEmpty();
    }

    [Fact]
    public void DataThatIsThereCounts()
    {
        _folder.Write("music/a.txt", "other music");

        WhyStale().ShouldBe(["dep music/a.txt: content changed"]);
    }

    [Fact]
    public void ASourceThatIsNotThereIsADifference()
    {
        File.Delete(_folder["papers/log.txt"]);

        WhyStale().ShouldHaveSingleItem().ShouldContain("papers/log.txt");
    }

    [Fact]
    public void HowStrictTheEngineMustBeIsAParam()
    {
        Replace("determinism: strict", "determinism: fast");

        WhyStale().ShouldBe(["engine determinism: strict → fast"]);
    }

    [Fact]
    public void AParamIsShownOldAndNew()
    {
        Replace("0.25", "0.5");

        WhyStale().ShouldBe(["param models.dropout: 0.25 → 0.5"]);
    }

    [Fact]
    public void ADeclarationThatGrewIsADifference()
    {
        _stage = _stage with { Natives = ["libsndfile", "libsoxr"], Deps = [.. _stage.Deps, new NamedPath("more", "artifacts/more.txt")] };

        string.Join('\n', WhyStale()).ShouldContain("libsoxr");
    }

    private IReadOnlyList<string> WhyStale(string? engine = "openblas 1") => LockAgreement.WhyStale(_stage, Open(engine));

    private BuildSession Open(string? engine)
    {
        var place = new WorkPlace(_folder.Root);
        var journal = _folder[$"journal-{_builds++}"];
        var determinism = File.ReadAllText(_folder["params.yaml"]).Contains("fast", StringComparison.Ordinal) ? "fast" : "strict";
        var facts = new MachineFacts();
        if (engine is not null) (facts.Engine["blas"], facts.Engine["determinism"], facts.Natives["libsndfile"]) = (engine, determinism, engine);
        facts.Write(journal);
        return BuildSession.Of(new BuildIdentity(_folder.Root, ParamsCache.Resolve(place, _folder["params.yaml"], _folder["schema.json"], "demo", ""), journal));
    }

    private void Replace(string old, string text) =>
        File.WriteAllText(_folder["params.yaml"], File.ReadAllText(_folder["params.yaml"]).Replace(old, text, StringComparison.Ordinal));
}
