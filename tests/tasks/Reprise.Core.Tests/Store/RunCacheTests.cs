using Reprise.Core.Tests.Files;
using Reprise.Files;
using Reprise.Fingerprints;
using Reprise.Store;

namespace Reprise.Core.Tests.Store;

public sealed class RunCacheTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<CacheFinding> _findings = [];
    private readonly RunCache _cache;

    public RunCacheTests() => _cache = new RunCache(_folder["cache"], _findings.Add);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ASavedRunIsFoundAsItWas()
    {
        var run = Run();
        _cache.Save(run);

        var found = _cache.Find(run.Fingerprint.Digest).ShouldNotBeNull();

        found.Stage.ShouldBe(run.Stage);
        found.Fingerprint.Entries.ShouldBe(run.Fingerprint.Entries);
        found.Outs.Select(made => (made.Name, made.Path, made.Tree.Digest, made.Tree.IsDirectory, made.Tree.Size))
            .ShouldBe(run.Outs.Select(made => (made.Name, made.Path, made.Tree.Digest, made.Tree.IsDirectory, made.Tree.Size)));
        found.Outs[0].Tree.Entries.ShouldBe(run.Outs[0].Tree.Entries);
        _findings.ShouldBeEmpty();
    }

    [Fact]
    public void AnUnknownFingerprintIsAMiss()
    {
        _cache.Find(Sha256Digest.OfText("never ran")).ShouldBeNull();
        _findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"stage\": 1}")]
    public void AnUnreadableEntryIsReportedDeletedAndAMiss(string text) => ShouldBeCorrupt(_ => text);

    [Fact]
    public void AnEntryWithAnotherDigestInItIsCorrupt() =>
        ShouldBeCorrupt(text => text.Replace(Sha256Digest.OfText("1"), Sha256Digest.OfText("2"), StringComparison.Ordinal));

    [Fact]
    public void AnEntryWithAnotherParamInItIsCorrupt() =>
        ShouldBeCorrupt(text => text.Replace("models.c1m1.dropout", "models.c1m1.dropouts", StringComparison.Ordinal));

    [Fact]
    public void AnEntryUnderAnotherNameIsCorrupt()
    {
        _cache.Save(Run());
        var other = Sha256Digest.OfText("other");
        Directory.CreateDirectory(_folder[$"cache/runs/{other[7..9]}"]);
        File.Copy(Path.Combine(_folder["cache/runs"], _folder.Names("cache/runs")[0]), _folder[$"cache/runs/{other[7..9]}/{other[9..]}.json"]);

        _cache.Find(other).ShouldBeNull();

        _findings.ShouldHaveSingleItem().Code.ShouldBe(Codes.CorruptRun);
    }

    [Fact]
    public void EveryPrefixOfAnEntryIsAMissAndNeverAnException()
    {
        var text = CachedRunText.Write(Run());
        var lastBrace = text.LastIndexOf('}');

        for (var length = 0; length <= lastBrace; length += 7)
            Should.Throw<FormatException>(() => CachedRunText.Read(text[..length]));
    }

    [Fact]
    public void ARunIsCompleteWhileAllItsObjectsAreSound()
    {
        var memory = DigestMemory.Open(_folder["digests"]);
        var store = new ObjectStore(_folder["cache"], memory, _findings.Add);
        var run = Run();
        RunCache.IsComplete(run, store).ShouldBeFalse();

        foreach (var text in new[] { "1", "22", "333" }) store.Add(_folder.Write("new", text), Sha256Digest.OfText(text));
        RunCache.IsComplete(run, store).ShouldBeTrue();

        TemporaryFolder.EditInSecret(store.PathOf(Sha256Digest.OfText("22")), "XX");
        TemporaryFolder.EditInSecret(store.PathOf(Sha256Digest.OfText("333")), "XXX");
        RunCache.IsComplete(run, store).ShouldBeFalse();
        _findings.Count.ShouldBe(2);
    }

    private static CachedRun Run() => new(
        "train.c1m1",
        new Fingerprint([
            FingerprintEntry.Param("models.c1m1.dropout", "0.25"),
            FingerprintEntry.Dep("artifacts/x \"quoted\".npz", Tree.OfFile(Sha256Digest.OfText("x"), 1)),
            FingerprintEntry.Dep("absent", null),
        ]),
        [
            new CachedOut("model", "artifacts/models/", Tree.OfFolder([
                new TreeEntry("a", Sha256Digest.OfText("1"), 1), new TreeEntry("sub/ä", Sha256Digest.OfText("22"), 2)])),
            new CachedOut("table", "artifacts/table.csv", Tree.OfFile(Sha256Digest.OfText("333"), 3)),
        ]);

    private void ShouldBeCorrupt(Func<string, string> damage)
    {
        var run = Run();
        _cache.Save(run);
        var path = Path.Combine(_folder["cache/runs"], _folder.Names("cache/runs")[0]);
        File.WriteAllText(path, damage(File.ReadAllText(path)));

        _cache.Find(run.Fingerprint.Digest).ShouldBeNull();

        _findings.ShouldHaveSingleItem().Code.ShouldBe(Codes.CorruptRun);
        File.Exists(path).ShouldBeFalse();
    }
}
