using FsCheck.Fluent;
using Reprise.Files;

namespace Reprise.Core.Tests.Files;

public sealed class TreeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DigestMemory _memory;

    public TreeTests() => _memory = DigestMemory.Open(_folder["digests"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFileHasOneEntryWithoutAPath()
    {
        var tree = Tree.Of(_folder.Write("a", "12345"), _memory);

        tree.IsDirectory.ShouldBeFalse();
        tree.Digest.ShouldBe(Sha256Digest.OfText("12345"));
        tree.Size.ShouldBe(5);
        tree.Entries.ShouldBe([new TreeEntry("", tree.Digest, 5)]);
    }

    [Fact]
    public void AFolderHasItsFilesInOrdinalOrderWithSlashes()
    {
        foreach (var name in new[] { "t/b/x", "t/B", "t/a", "t/b.txt", "t/ä" }) _folder.Write(name, name);

        var tree = Tree.Of(_folder["t/"], _memory);

        tree.IsDirectory.ShouldBeTrue();
        tree.Entries.Select(entry => entry.Path).ShouldBe(["B", "a", "b.txt", "b/x", "ä"]);
        tree.Size.ShouldBe(tree.Entries.Sum(entry => entry.Size));
    }

    [Fact]
    public void NothingIsNoTree()
    {
        Tree.TryOf(_folder["nothing"], _memory, out var tree).ShouldBeFalse();
        tree.ShouldBeNull();
        Should.Throw<FileNotFoundException>(() => Tree.Of(_folder["nothing"], _memory));
    }

    [Fact]
    public void EmptyFoldersAndFileManagersLitterDoNotCount()
    {
        _folder.Write("t/a", "a");
        var before = Tree.Of(_folder["t"], _memory).Digest;

        Directory.CreateDirectory(_folder["t/empty"]);
        _folder.Write("t/.DS_Store", "x");
        _folder.Write("t/sub/Thumbs.db", "x");

        Tree.Of(_folder["t"], _memory).Digest.ShouldBe(before);
    }

    [Fact]
    public void ARenameAMoveAndAnEmptyFileDoCount()
    {
        _folder.Write("t/a/b", "x");
        var digests = new List<string> { Tree.Of(_folder["t"], _memory).Digest };

        File.Move(_folder["t/a/b"], _folder["t/a/c"]);
        digests.Add(Tree.Of(_folder["t"], _memory).Digest);
        File.Move(_folder["t/a/c"], _folder["t/b"]);
        digests.Add(Tree.Of(_folder["t"], _memory).Digest);
        _folder.Write("t/empty", "");
        digests.Add(Tree.Of(_folder["t"], _memory).Digest);

        digests.ShouldBeUnique();
    }

    [Fact]
    public void LinksAreFollowedAndLoopsEnd()
    {
        _folder.Write("real/x", "x");
        _folder.Write("t/a", "a");
        File.CreateSymbolicLink(_folder["t/file"], _folder["real/x"]);
        Directory.CreateSymbolicLink(_folder["t/folder"], _folder["real"]);
        Directory.CreateSymbolicLink(_folder["t/loop"], _folder["t"]);
        File.CreateSymbolicLink(_folder["t/dangling"], _folder["nowhere"]);

        Tree.Of(_folder["t"], _memory).Entries.Select(entry => (entry.Path, entry.Size)).ShouldBe([("a", 1), ("file", 1), ("folder/x", 1)]);
    }

    [Fact]
    public void AManyFileFolderHasTheDigestsOfItsFiles()
    {
        for (var index = 0; index < 300; index++) _folder.Write($"t/{index:D3}", $"content {index}");

        var tree = Tree.Of(_folder["t"], _memory);

        tree.Entries.Select(entry => entry.Digest).ShouldBe(Enumerable.Range(0, 300).Select(index => Sha256Digest.OfText($"content {index}")));
        tree.Digest.ShouldBe(Tree.OfFolder(tree.Entries.Reverse()).Digest);
    }

    [Fact]
    public void ARememberedFolderIsNotReadAgain()
    {
        for (var index = 0; index < 40; index++) _folder.Write($"t/{index}", $"{index}");
        var first = Tree.Of(_folder["t"], _memory);

        Tree.Of(_folder["t"], _memory).Digest.ShouldBe(first.Digest);
        _memory.FilesRead.ShouldBe(40);

        Tree.Of(_folder["t"], _memory, deep: true).Digest.ShouldBe(first.Digest);
        _memory.FilesRead.ShouldBe(80);
    }

    [Fact]
    public void TwoDifferentFoldersNeverShareADigest()
    {
        var names = Gen.Elements("a", "b", "a b", "a\nb", "1:a", "a/b", "ab");
        var digests = Gen.Elements(Sha256Digest.OfText("1"), Sha256Digest.OfText("2"));
        var entries = names.SelectMany(name => digests.Select(digest => new TreeEntry(name, digest, 1)));
        var folders = entries.ListOf().Select(list => list.DistinctBy(entry => entry.Path).OrderBy(entry => entry.Path, StringComparer.Ordinal).ToArray());

        Property.Hold(Gen.Zip(folders, folders).ToArbitrary(), pair =>
        {
            var (one, two) = pair;
            return one.SequenceEqual(two) == (Tree.OfFolder(one).Digest == Tree.OfFolder(two).Digest);
        });
    }
}
