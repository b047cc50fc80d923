using Reprise.Core.Tests.Files;
using Reprise.Files;
using Reprise.Store;

namespace Reprise.Core.Tests.Store;

public sealed class MaterialiseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<CacheFinding> _findings = [];
    private readonly DigestMemory _memory;
    private readonly ObjectStore _store;

    public MaterialiseTests()
    {
        _memory = DigestMemory.Open(_folder["digests"]);
        _store = new ObjectStore(_folder["cache"], _memory, _findings.Add) { Scratch = _folder["scratch"] };
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ADepositedFolderComesBackAsItWas()
    {
        var tree = Deposit(("a", "1"), ("deep/er/b", "2"), ("deep/c", "3"), ("same as a", "1"));

        _store.Materialise(tree, _folder["outs/here/"]);

        _folder.Names("outs/here").ShouldBe(["a", "deep/c", "deep/er/b", "same as a"]);
        File.ReadAllText(_folder["outs/here/deep/er/b"]).ShouldBe("2");
        Tree.Of(_folder["outs/here"], DigestMemory.Open(_folder["other"])).Digest.ShouldBe(tree.Digest);
        Directory.EnumerateFileSystemEntries(_folder["scratch"]).ShouldBeEmpty();
    }

    [Fact]
    public void ASingleFileComesBackAsItWas()
    {
        var tree = Tree.Of(_folder.Write("made", "content"), _memory);
        _store.Deposit(_folder["made"], tree);

        _store.Materialise(tree, _folder["outs/file.csv"]);

        File.ReadAllText(_folder["outs/file.csv"]).ShouldBe("content");
    }

    [Fact]
    public void AnEmptyFolderComesBack()
    {
        Directory.CreateDirectory(_folder["made"]);
        var tree = Tree.Of(_folder["made"], _memory);
        _store.Deposit(_folder["made"], tree);

        _store.Materialise(tree, _folder["outs/empty"]);

        Directory.Exists(_folder["outs/empty"]).ShouldBeTrue();
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("file")]
    [InlineData("link to a folder")]
    [InlineData("dangling link")]
    public void WhateverWasThereIsReplaced(string before)
    {
        _folder.Write("elsewhere/precious", "precious");
        Directory.CreateDirectory(_folder["outs"]);
        if (before == "folder") _folder.Write("outs/x/old/file", "old");
        else if (before == "file") _folder.Write("outs/x", "old");
        else File.CreateSymbolicLink(_folder["outs/x"], before == "dangling link" ? "nowhere" : _folder["elsewhere"]);

        _store.Materialise(Deposit(("new", "new")), _folder["outs/x"]);

        _folder.Names("outs").ShouldBe(["x/new"]);
        _folder.Names("elsewhere").ShouldBe(["precious"]);
        Directory.EnumerateFileSystemEntries(_folder["scratch"]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("file")]
    public void AFileSystemThatCannotExchangeReplacesInTwoSteps(string before)
    {
        _folder.Write(before == "folder" ? "outs/x/old" : "outs/x", "old");
        _folder.Write("scratch/ready/new", "new");

        Swap.InTwoSteps(_folder["scratch/ready"], _folder["outs/x"]);

        _folder.Names("outs").ShouldBe(["x/new"]);
        Directory.EnumerateFileSystemEntries(_folder["scratch"]).ShouldBeEmpty();
    }

    [Fact]
    public void EveryCorruptObjectOfManyIsReported()
    {
        var tree = Deposit([.. Enumerable.Range(0, 40).Select(index => ($"{index}", $"{index:D3}"))]);
        foreach (var entry in tree.Entries.Take(3)) TemporaryFolder.EditInSecret(_store.PathOf(entry.Digest), "XXX");
        File.Delete(_store.PathOf(tree.Entries[9].Digest));

        _store.IsIntact(tree).ShouldBeFalse();

        _findings.Count.ShouldBe(3);
    }

    [Fact]
    public void WhatWasPlacedIsNotReadAgain()
    {
        var tree = Deposit(("a", "1"), ("b", "2"), ("same as a", "1"));
        _store.Materialise(tree, _folder["outs/one"]);
        _store.Materialise(tree, _folder["outs/two"]);
        _store.Materialise(tree, _folder["outs/two"]);
        var before = _memory.FilesRead;

        Tree.Of(_folder["outs/one"], _memory).Digest.ShouldBe(tree.Digest);
        Tree.Of(_folder["outs/two"], _memory).Digest.ShouldBe(tree.Digest);
        _store.IsIntact(tree).ShouldBeTrue();

        _memory.FilesRead.ShouldBe(before);
    }

    [Fact]
    public void ContentIsSharedWithTheStoreWhereTheFileSystemCan()
    {
        var tree = Deposit(("a", "1"));
        _store.Materialise(tree, _folder["outs/one"]);

        FileStat.TryOfFile(_folder["outs/one/a"], out var placed).ShouldBeTrue();
        FileStat.TryOfFile(_store.PathOf(tree.Entries[0].Digest), out var stored).ShouldBeTrue();

        (placed.Inode == stored.Inode).ShouldBe(_store.PlacedBy == "hard link");
    }

    [Fact]
    public void AnOutEditedInPlaceIsSeenInTheOutAndInTheStore()
    {
        var tree = Deposit(("a", "one"), ("b", "two"));
        _store.Materialise(tree, _folder["outs/x"]);

        TemporaryFolder.EditInSecret(_folder["outs/x/a"], "ONE");

        Tree.Of(_folder["outs/x"], _memory).Digest.ShouldNotBe(tree.Digest);
        // A hard link is the object itself; a reflink or a copy is not.
        _store.IsIntact(tree).ShouldBe(_store.PlacedBy != "hard link");
    }

    [Fact]
    public void ACorruptObjectIsNeverPlaced()
    {
        var tree = Deposit(("a", "one"), ("b", "two"));
        TemporaryFolder.EditInSecret(_store.PathOf(tree.Entries[1].Digest), "TWO");
        _folder.Write("outs/x/old", "old");

        Should.Throw<FileNotFoundException>(() => _store.Materialise(tree, _folder["outs/x"]));

        _folder.Names("outs").ShouldBe(["x/old"]);
        _findings.ShouldHaveSingleItem().Code.ShouldBe(Codes.CorruptObject);
    }

    [Fact]
    public void AnotherFileSystemGetsCopies()
    {
        // /dev/shm is a file system of its own on every Linux; elsewhere this is one more ordinary folder.
        var elsewhere = Directory.Exists("/dev/shm") ? Directory.CreateDirectory($"/dev/shm/{Path.GetFileName(_folder.Root)}-elsewhere") : Directory.CreateDirectory(_folder["else"]);

        try
        {
            var tree = Deposit(("a", "1"), ("b/c", "2"));
            _store.Materialise(tree, Path.Combine(elsewhere.FullName, "x"));
            var read = _memory.FilesRead;

            Tree.Of(Path.Combine(elsewhere.FullName, "x"), _memory).Digest.ShouldBe(tree.Digest);
            _memory.FilesRead.ShouldBe(read);
            elsewhere.GetFileSystemInfos().Length.ShouldBe(1);
        }
        finally
        {
            elsewhere.Delete(recursive: true);
        }
    }

    private Tree Deposit(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files) _folder.Write($"made/{name}", text);
        var tree = Tree.Of(_folder["made"], _memory);
        _store.Deposit(_folder["made"], tree);
        return tree;
    }
}
