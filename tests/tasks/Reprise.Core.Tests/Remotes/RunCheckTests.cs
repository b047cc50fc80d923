using Reprise.Core.Tests.Files;
using Reprise.Files;
using Reprise.Fingerprints;
using Reprise.Pipeline;
using Reprise.Remotes;
using Reprise.Store;

namespace Reprise.Core.Tests.Remotes;

/// <summary>A run that comes from elsewhere says itself where it writes: only the declared outs will do.</summary>
public sealed class RunCheckTests : IDisposable
{
    private static readonly string s_digest = Sha256Digest.OfText("x");

    private readonly TemporaryFolder _share = new();
    private readonly Station _reader = new();

    [Theory]
    [InlineData("weights")]
    [InlineData("deep/er/..weights")]
    [InlineData("a b/ö\\x")]
    public void AFileWithinItsOutIsFine(string path) => RunCheck.Problem(Run(path), s_stage).ShouldBeNull();

    [Theory]
    [InlineData("../weights")]
    [InlineData("a/../../weights")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("./a")]
    [InlineData("a/.")]
    [InlineData("a/")]
    [InlineData("")]
    [InlineData("a\0b")]
    public void AFileThatLeavesItsOutIsRefused(string path)
    {
        var run = Run(path);

        RunCheck.Problem(run, s_stage).ShouldNotBeNull();
        RunCheck.Problem(run, Station.LockOf(run)).ShouldNotBeNull();
    }

    [Fact]
    public void NamesThatExcludeEachOtherAreRefused()
    {
        RunCheck.Problem(Run("a", "a"), s_stage).ShouldNotBeNull().ShouldContain("twice");
        RunCheck.Problem(Run("a", "a/b/c"), s_stage).ShouldNotBeNull().ShouldContain("below another file");
        RunCheck.Problem(Run("a", "ab/c"), s_stage).ShouldBeNull();
    }

    [Fact]
    public void AnotherStageAnotherPathAndAnotherKindAreRefused()
    {
        var run = Run("weights");

        RunCheck.Problem(run with { Stage = "report" }, s_stage).ShouldNotBeNull();
        RunCheck.Problem(run with { Outs = [run.Outs[0] with { Path = "../outside/" }] }, s_stage).ShouldNotBeNull().ShouldContain("../outside/");
        RunCheck.Problem(run with { Outs = [run.Outs[0] with { Tree = Tree.OfFile(s_digest, 1) }] }, s_stage).ShouldNotBeNull().ShouldContain("a file and no folder");
        RunCheck.Problem(run with { Outs = [] }, s_stage).ShouldNotBeNull();
        RunCheck.Problem(run with { Outs = [run.Outs[0] with { Tree = Tree.OfFolder([new TreeEntry("a", s_digest, -1)]) }] }, s_stage).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("{}")]
    [InlineData("{\"stage\": \"train.a\", \"fingerprint\": \"sha256:00\", \"entries\": [], \"outs\": []}")]
    [InlineData("{\"stage\": \"train.a\", \"entries\": [], \"fingerprint\": \"sha256:$\", \"outs\": [{\"name\": \"out\", \"path\": \"a\", \"kind\": \"folder\", \"digest\": \"x\", \"files\": [{\"path\": \"a\", \"digest\": \"$\", \"size\": 9223372036854775807}, {\"path\": \"b\", \"digest\": \"$\", \"size\": 9223372036854775807}]}]}")]
    public async Task ARunThatCannotBeReadIsRefused(string text)
    {
        var run = Run("weights");
        var empty = new Fingerprint([]).Digest;
        _share.Write(RemoteCache.RunName(empty), text.Replace("sha256:$", empty, StringComparison.Ordinal).Replace("$", s_digest, StringComparison.Ordinal));

        var (_, pull) = await _reader.PullAsync(new FolderRemote(_share.Root), [Station.LockOf(run) with { Fingerprint = empty }]);

        pull.Findings.ShouldHaveSingleItem().Code.ShouldBe(Codes.RemoteRunRefused);
        _reader.Runs.All().ShouldBeEmpty();
        _reader.Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public async Task ARunUnderTheNameOfAnotherIsRefused()
    {
        var run = Run("weights");
        var asked = new Fingerprint([FingerprintEntry.Arg("stage", "else")]).Digest;
        _share.Write(RemoteCache.RunName(asked), CachedRunText.Write(run));

        var (_, pull) = await _reader.PullAsync(new FolderRemote(_share.Root), [Station.LockOf(run) with { Fingerprint = asked }]);

        pull.Findings.ShouldHaveSingleItem().Code.ShouldBe(Codes.RemoteRunRefused);
    }

    public void Dispose()
    {
        _share.Dispose();
        _reader.Dispose();
    }

    private static readonly StageDeclaration s_stage = new() { Name = "train.a", Outs = [new NamedPath("out", "artifacts/train.a/")] };

    private static CachedRun Run(params string[] paths) => new(
        "train.a",
        new Fingerprint([FingerprintEntry.Arg("stage", "train.a")]),
        [new CachedOut("out", "artifacts/train.a/", Tree.OfFolder(paths.Select(path => new TreeEntry(path, s_digest, 1))))]);
}
