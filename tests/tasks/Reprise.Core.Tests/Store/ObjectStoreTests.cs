using Reprise.Core.Tests.Files;
using Reprise.Files;
using Reprise.Store;

namespace Reprise.Core.Tests.Store;

public sealed class ObjectStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<CacheFinding> _findings = [];
    private readonly DigestMemory _memory;
    private readonly ObjectStore _store;

    public ObjectStoreTests()
    {
        _memory = DigestMemory.Open(_folder["digests"]);
        _store = new ObjectStore(_folder["cache"], _memory, _findings.Add);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnAddedFileIsGoneAndItsObjectIsThereReadOnly()
    {
        var digest = Add("content");

        File.Exists(_folder["new"]).ShouldBeFalse();
        _store.Contains(digest).ShouldBeTrue();
        _store.IsIntact(digest).ShouldBeTrue();
        _store.PathOf(digest).ShouldBe(_folder[$"cache/objects/{digest[7..9]}/{digest[9..]}"]);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(_store.PathOf(digest)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
    }

    [Fact]
    public void AddingTwiceKeepsOneObject()
    {
        var digest = Add("content");
        FileStat.TryOfFile(_store.PathOf(digest), out var first).ShouldBeTrue();

        Add("content").ShouldBe(digest);

        FileStat.TryOfFile(_store.PathOf(digest), out var second).ShouldBeTrue();
        second.ShouldBe(first);
        File.Exists(_folder["new"]).ShouldBeFalse();
    }

    [Fact]
    public void AFileOfAnotherContentIsNotTakenIn()
    {
        var path = _folder.Write("new", "content");

        Should.Throw<IOException>(() => _store.Add(path, Sha256Digest.OfText("something else"))).Message.ShouldContain(path);

        _store.Contains(Sha256Digest.OfText("something else")).ShouldBeFalse();
        File.ReadAllText(path).ShouldBe("content");
    }

    [Fact]
    public void ALinkIsTakenInAsTheContentItLeadsTo()
    {
        var real = _folder.Write("real", "content");
        File.CreateSymbolicLink(_folder["link"], real);

        _store.Add(_folder["link"], Sha256Digest.OfText("content"));

        File.ReadAllText(real).ShouldBe("content");
        new FileInfo(_store.PathOf(Sha256Digest.OfText("content"))).LinkTarget.ShouldBeNull();
        File.Exists(_folder["link"]).ShouldBeFalse();
    }

    [Fact]
    public void EightThreadsMayAddTheSameObject()
    {
        var digest = Sha256Digest.OfText("content");
        var paths = Enumerable.Range(0, 80).Select(index => _folder.Write($"new/{index}", "content")).ToArray();

        Parallel.ForEach(paths, new ParallelOptions { MaxDegreeOfParallelism = 8 }, path => _store.Add(path, digest));

        _folder.Names("new").ShouldBeEmpty();
        _folder.Names("cache").ShouldHaveSingleItem();
        _store.IsIntact(digest).ShouldBeTrue();
        _findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("contenX")]
    [InlineData("torn")]
    [InlineData("")]
    public void ACorruptObjectIsReportedDeletedAndCountsAsAbsent(string content)
    {
        var digest = Add("content");
        File.Delete(_store.PathOf(digest));
        File.WriteAllText(_store.PathOf(digest), content);

        _store.IsIntact(digest).ShouldBeFalse();

        _store.Contains(digest).ShouldBeFalse();
        _findings.ShouldHaveSingleItem().Code.ShouldBe(Codes.CorruptObject);
        _store.IsIntact(digest).ShouldBeFalse();
        _findings.Count.ShouldBe(1);
    }

    [Fact]
    public void AFlippedByteIsSeenThoughSizeAndTimeAreTheOldOnes()
    {
        var digest = Add("content");
        _store.IsIntact(digest).ShouldBeTrue();

        TemporaryFolder.EditInSecret(_store.PathOf(digest), "contenX");

        _store.IsIntact(digest).ShouldBeFalse();
        _findings.ShouldHaveSingleItem().Code.ShouldBe(Codes.CorruptObject);
    }

    [Fact]
    public void AddingHealsACorruptObject()
    {
        var digest = Add("content");
        TemporaryFolder.EditInSecret(_store.PathOf(digest), "contenX");

        Add("content");

        _store.IsIntact(digest).ShouldBeTrue();
        _findings.ShouldHaveSingleItem().Code.ShouldBe(Codes.CorruptObject);
    }

    [Fact]
    public void AnAbsentObjectIsNotReported()
    {
        _store.IsIntact(Sha256Digest.OfText("nothing")).ShouldBeFalse();
        _findings.ShouldBeEmpty();
    }

    private string Add(string text)
    {
        var digest = Sha256Digest.OfText(text);
        _store.Add(_folder.Write("new", text), digest);
        return digest;
    }
}
