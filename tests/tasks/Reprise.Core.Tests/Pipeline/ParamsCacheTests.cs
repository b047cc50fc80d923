using Reprise.Core.Tests.Files;
using Reprise.Params;
using Reprise.Pipeline;

namespace Reprise.Core.Tests.Pipeline;

public sealed class ParamsCacheTests : IDisposable
{
    private const string Yaml = "seed: 1\nprofiles:\n  demo: {}\n  paper: {seed: 2}\n";

    private readonly TemporaryFolder _folder = new();

    public ParamsCacheTests()
    {
        _folder.Write("params.yaml", Yaml);
        _folder.Write("schema.json", """{"type": "object", "additionalProperties": false, "properties": {"seed": {"type": "integer", "maximum": 9}}}""");
    }

    [Fact]
    public void EqualBytesProfileAndOverridesAreReadOnce()
    {
        var resolved = Resolve();
        var written = File.GetLastWriteTimeUtc(resolved);

        Resolve().ShouldBe(resolved);
        File.GetLastWriteTimeUtc(resolved).ShouldBe(written);
        Directory.GetFiles(Path.GetDirectoryName(resolved)!).ShouldBe([resolved]);
    }

    [Fact]
    public void AnythingElseIsAnotherFile()
    {
        var resolved = new HashSet<string> { Resolve(), Resolve(profile: "paper"), Resolve(set: "seed=3") };
        _folder.Write("params.yaml", Yaml + "# Changed.\n");
        resolved.Add(Resolve());
        _folder.Write("schema.json", """{"type": "object", "properties": {"seed": {"type": "integer"}}}""");
        resolved.Add(Resolve());

        resolved.Count.ShouldBe(5);
        resolved.Select(path => Seed(path)).ShouldBe(["1", "2", "3", "1", "1"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30)]
    public void ATornFileIsWrittenAgain(int kept)
    {
        var resolved = Resolve();
        var whole = File.ReadAllText(resolved);
        File.WriteAllText(resolved, whole[..kept]);

        Resolve().ShouldBe(resolved);
        File.ReadAllText(resolved).ShouldBe(whole);
    }

    [Fact]
    public void WhatIsWrongIsNotKept()
    {
        for (var attempt = 0; attempt < 2; attempt++) Should.Throw<ParamsException>(() => Resolve(set: "seed=10"));

        Directory.GetFiles(_folder["artifacts/.work/state"]).ShouldBeEmpty();
    }

    public void Dispose() => _folder.Dispose();

    private static string Seed(string resolved) => ResolvedParams.Open(resolved).TryGet("seed", out var json) ? json : "";

    private string Resolve(string profile = "demo", string set = "") =>
        ParamsCache.Resolve(new WorkPlace(_folder.Root), _folder["params.yaml"], _folder["schema.json"], profile, set);
}
