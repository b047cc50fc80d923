using Reprise.Core.Tests.Files;
using Reprise.Files;
using Reprise.Fingerprints;
using Reprise.Store;

namespace Reprise.Core.Tests.Store;

public sealed class GarbageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<CacheFinding> _findings = [];
    private readonly ObjectStore _store;
    private readonly RunCache _runs;
    private readonly ItemMemory _items;
    private int _made;

    public GarbageTests()
    {
        _store = new ObjectStore(_folder["cache"], DigestMemory.Open(_folder["digests"]), _findings.Add);
        _runs = new RunCache(_folder["cache"], _findings.Add);
        _items = new ItemMemory(_folder["cache"], _store);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatIsNamedStaysWithItsFilesAndTheRestGoes()
    {
        var kept = Run("train", ("weights", "a"), ("history", "shared"));
        var dead = Run("train", ("weights", "bbb"), ("history", "shared"));
        var lone = Deposit("of no run");

        var garbage = Look([kept.Outs[0].Tree.Digest]);

        (garbage.Objects, garbage.Bytes, garbage.Runs, garbage.Kept, garbage.KeptBytes).ShouldBe((2, 12, 1, 2, 7));
        garbage.ByStage().ShouldBe([new StageGarbage("train", 1, 1, 3), new StageGarbage("", 0, 1, 9)]);
        _folder.Names("cache/objects").Length.ShouldBe(4);

        garbage.Remove();

        _store.IsIntact(kept.Outs[0].Tree).ShouldBeTrue();
        _runs.Find(kept.Fingerprint.Digest).ShouldNotBeNull();
        _runs.Find(dead.Fingerprint.Digest).ShouldBeNull();
        _store.Contains(lone).ShouldBeFalse();
        _folder.Names("cache/objects").Length.ShouldBe(2);
        _findings.ShouldBeEmpty();
        Look([kept.Outs[0].Tree.Digest]).ByStage().ShouldBeEmpty();
    }

    [Fact]
    public void AFileIsNamedByItsOwnDigestAndAFolderOfALostRunByItsTree()
    {
        var file = Deposit("a file");
        var run = Run("train", ("weights", "a"));
        _runs.Remove(run.Fingerprint.Digest);

        Look([file, run.Outs[0].Tree.Digest], run.Outs[0].Tree).Objects.ShouldBe(0);
        Look([file, run.Outs[0].Tree.Digest]).Objects.ShouldBe(1);
    }

    [Fact]
    public void ARunThatLacksAnObjectGoesThoughItsOtherObjectsStay()
    {
        var kept = Run("train", ("weights", "a"));
        var torn = Run("train", ("weights", "a"), ("history", "b"));
        _store.Remove(Sha256Digest.OfText("b"));

        var garbage = Look([kept.Outs[0].Tree.Digest]);

        garbage.ByStage().ShouldBe([new StageGarbage("train", 1, 0, 0)]);
        garbage.Remove();
        _runs.Find(torn.Fingerprint.Digest).ShouldBeNull();
        _store.IsIntact(kept.Outs[0].Tree).ShouldBeTrue();
    }

    [Fact]
    public void ItemsWhoseFilesGoAreForgotten()
    {
        var kept = Run("features", ("one.npy", "1"));
        Deposit("2");
        var (mixed, dead) = (Sha256Digest.OfText("mixed"), Sha256Digest.OfText("dead"));
        var (one, two) = (new KnownItem("n", [new TreeEntry("one.npy", Sha256Digest.OfText("1"), 1)]), new KnownItem("n", [new TreeEntry("two.npy", Sha256Digest.OfText("2"), 1)]));
        _items.Add(mixed, new Dictionary<string, KnownItem>(), new Dictionary<string, KnownItem> { ["one"] = one, ["two"] = two });
        _items.Add(dead, new Dictionary<string, KnownItem>(), new Dictionary<string, KnownItem> { ["two"] = two });

        Look([kept.Outs[0].Tree.Digest]).Remove();

        _items.Recall(mixed).Keys.ShouldBe(["one"]);
        _folder.Names("cache/items").Length.ShouldBe(1);
    }

    [Fact]
    public void FilesThatAreNoObjectsAreLeftAlone()
    {
        Deposit("x");
        _folder.Write("cache/objects/ab/readme", "not ours");
        _folder.Write("cache/objects/readme", "not ours");

        Look([]).Remove();

        _folder.Names("cache/objects").ShouldBe(["ab/readme", "readme"]);
    }

    private Garbage Look(string[] named, params Tree[] trees) => new(_store, _runs, _items, named, trees);

    private string Deposit(string text)
    {
        var digest = Sha256Digest.OfText(text);
        _store.Add(_folder.Write($"produced-{_made++}", text), digest);
        return digest;
    }

    /// <summary>A run whose out is a folder of small texts, all in the store.</summary>
    private CachedRun Run(string stage, params (string Path, string Text)[] files)
    {
        var tree = Tree.OfFolder(files.Select(file => new TreeEntry(file.Path, Deposit(file.Text), file.Text.Length)));
        var run = new CachedRun(stage, new Fingerprint([FingerprintEntry.Arg("run", $"{_made}")]), [new CachedOut("out", $"artifacts/{stage}/", tree)]);
        _runs.Save(run);
        return run;
    }
}
