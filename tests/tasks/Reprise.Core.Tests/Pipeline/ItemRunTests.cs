using Reprise.Core.Tests.Files;
using Reprise.Pipeline;

namespace Reprise.Core.Tests.Pipeline;

/// <summary>A stage whose items are the lines of a file; the line <c>bad</c> makes it fail unless bad items are skipped.</summary>
public sealed class ItemRunTests : IDisposable
{
    // Lists what it knew in the file "knew", makes all other items and leaves the list of them, as a program with StageRun does.
    private const string Script = """
        list=""
        while read -r item; do
          if [ "$item" = bad ]; then bad=1; continue; fi
          if grep -q "\"$item\"" ../run.json; then
            echo "$item" >> "$STAGE_ROOT/knew"; entry="\"$item\": {\"note\": \"n\", \"paths\": null}"
          else
            echo "$PARAM_data_volume $item" > "$OUT_parts/$item.txt"; entry="\"$item\": {\"note\": \"n\", \"paths\": [\"$item.txt\"]}"
          fi
          list="$list${list:+, }$entry"
        done < "$DEP_tracks"
        echo "{$list}" > ../items.json
        cp "$DEP_tracks" "$OUT_parts/index"
        if [ "$bad" = 1 ] && [ "$PARAM_data_on_error" != '"skip"' ]; then exit 1; fi
        """;

    private readonly TemporaryFolder _folder = new();
    private int _builds;

    private StageDeclaration _stage = new()
    {
        Name = "parts",
        Command = Script,
        Params = ["data"],
        Deps = [new NamedPath("tracks", "tracks.txt")],
        Outs = [new NamedPath("parts", "artifacts/parts/")],
        ByItem = true,
        ItemsIgnore = ["data.on_error"],
    };

    public ItemRunTests()
    {
        _folder.Write("schema.json", """
            {"type": "object", "properties": {"data": {"type": "object", "properties": {"on_error": {"type": "string"}, "volume": {"type": "integer"}}}}}
            """);
        Params("fail", volume: 1);
    }

    [Fact]
    public void WhatAFailedRunMadeIsNotMadeAgainOnceBadItemsAreSkipped()
    {
        _folder.Write("tracks.txt", "one\nbad\ntwo\n");
        Run().ShouldBeFalse();
        Directory.Exists(_folder["artifacts/parts"]).ShouldBeFalse();

        Params("skip", volume: 1);
        Run().ShouldBeTrue();

        Knew().ShouldBe(["one", "two"]);
        Directory.GetFiles(_folder["artifacts/parts"]).Select(Path.GetFileName).ShouldBe(["index", "one.txt", "two.txt"], ignoreOrder: true);
        File.ReadAllText(_folder["artifacts/parts/two.txt"]).Trim().ShouldBe("1 two");
    }

    [Fact]
    public void WhatASuccessfulRunMadeIsKnownToTheNext()
    {
        _folder.Write("tracks.txt", "one\n");
        Run().ShouldBeTrue();

        _folder.Write("tracks.txt", "one\ntwo\n");
        Run().ShouldBeTrue();

        Knew().ShouldBe(["one"]);
    }

    [Fact]
    public void AParamThatDecidesAboutItemsForgetsThem()
    {
        _folder.Write("tracks.txt", "one\n");
        Run().ShouldBeTrue();

        Params("fail", volume: 2);
        Run().ShouldBeTrue();

        Knew().ShouldBeEmpty();
        File.ReadAllText(_folder["artifacts/parts/one.txt"]).Trim().ShouldBe("2 one");
    }

    [Fact]
    public void AForcedRunMakesAllItemsAgain()
    {
        _folder.Write("tracks.txt", "one\n");
        Run().ShouldBeTrue();

        new Journal(_folder[$"journal-{_builds}"]).Force([_stage.Name]);
        Run().ShouldBeTrue();
        Knew().ShouldBeEmpty();

        Run().ShouldBeTrue();
        Knew().ShouldBe(["one"]);
    }

    [Theory]
    [InlineData("{ half")]
    [InlineData("""{"one": {"note": "n", "paths": ["never-written.txt"]}}""")]
    public void AFailedRunWithAListThatDoesNotHoldIsOnlyAFailedRun(string list)
    {
        _stage = _stage with { Command = $"echo '{list}' > ../items.json; exit 1" };
        _folder.Write("tracks.txt", "one\n");

        Run().ShouldBeFalse();
    }

    public void Dispose() => _folder.Dispose();

    private string[] Knew() => File.Exists(_folder["knew"]) ? File.ReadAllLines(_folder["knew"]) : [];

    private void Params(string onError, int volume) =>
        _folder.Write("params.yaml", $"data: {{on_error: {onError}, volume: {volume}}}\nprofiles:\n  demo: {{}}\n");

    private bool Run()
    {
        var place = new WorkPlace(_folder.Root);
        var resolved = ParamsCache.Resolve(place, _folder["params.yaml"], _folder["schema.json"], "demo", "");
        var session = BuildSession.Of(new BuildIdentity(_folder.Root, resolved, _folder[$"journal-{_builds++}"]));
        var runner = new StageRunner(session);

        var succeeded = runner.Run(_stage, new StageInputs(_stage, session), programs: null, threads: 1, CancellationToken.None);

        if (!succeeded) runner.Faults.Select(fault => fault.Code).ShouldBe([Codes.ProgramFailed]);
        session.Memory.Flush();
        return succeeded;
    }
}
