using Reprise.Files;

namespace Reprise.Core.Tests.Files;

public sealed class Sha256DigestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The examples of FIPS 180-2, appendix B.</summary>
    [Theory]
    [InlineData("", "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData(
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "sha256:248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void GivesThePublishedDigests(string text, string digest)
    {
        Sha256Digest.OfText(text).ShouldBe(digest);
        Sha256Digest.OfFile(_folder.Write("a", text)).ShouldBe(digest);
    }

    /// <summary>One million times 'a' is the third example of the standard and longer than the buffer.</summary>
    [Fact]
    public void ReadsFilesLongerThanItsBuffer() =>
        Sha256Digest.OfFile(_folder.Write("a", new string('a', 1_000_000)))
            .ShouldBe("sha256:cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");

    [Theory]
    [InlineData(262143)]
    [InlineData(262144)]
    [InlineData(262145)]
    [InlineData(524288)]
    public void AgreesWithOneCallAtTheBufferEdges(int length)
    {
        var text = new string('x', length);
        Sha256Digest.OfFile(_folder.Write("a", text)).ShouldBe(Sha256Digest.OfText(text));
    }

    [Theory]
    [InlineData("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", true)]
    [InlineData("sha256:BA7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", false)]
    [InlineData("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a", false)]
    [InlineData("sha256:../../../etc/passwd00000000000000000000000000000000000000000000", false)]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", false)]
    public void OnlyWhatItWritesIsADigest(string text, bool isDigest) => Sha256Digest.IsDigest(text).ShouldBe(isDigest);

    [Fact]
    public void APathIsNeverMadeOfAnythingElse() =>
        Should.Throw<ArgumentException>(() => Sha256Digest.PathBelow("/store", "../../x"));
}
