using FsCheck.Fluent;
using Reprise.Core.Tests.Files;
using Reprise.Files;
using Reprise.Fingerprints;

namespace Reprise.Core.Tests.Fingerprints;

public sealed class FingerprintTests
{
    /// <summary>Few and tricky texts, so that lists that differ only by a shifted boundary are common.</summary>
    private static readonly FsCheck.Gen<string> s_texts = Gen.Elements("", "a", "b", "ab", "a b", "1:a", "a 1:b", "a\n", "\n1:a", "absent", "ä");

    private static readonly FsCheck.Gen<FingerprintEntry[]> s_lists =
        s_texts.SelectMany(key => s_texts.Select(digest => new FingerprintEntry(key, digest, ""))).ArrayOf();

    [Fact]
    public void OrderDoesNotMatter() => Property.Hold(
        s_lists.SelectMany(list => Gen.Shuffle(list).Select(shuffled => (list, shuffled))).ToArbitrary(),
        lists => new Fingerprint(lists.list).Digest == new Fingerprint(lists.shuffled).Digest);

    [Fact]
    public void TwoDifferentListsNeverShareADigest() => Property.Hold(
        Gen.Zip(s_lists, s_lists).ToArbitrary(),
        lists => Sorted(lists.Item1).SequenceEqual(Sorted(lists.Item2))
            == (new Fingerprint(lists.Item1).Digest == new Fingerprint(lists.Item2).Digest));

    [Theory]
    [InlineData("a", "bc", "ab", "c")]
    [InlineData("", "abc", "abc", "")]
    [InlineData("a 1:b", "c", "a", "1:b c")]
    public void AShiftedBoundaryIsADifference(string key, string digest, string otherKey, string otherDigest) =>
        new Fingerprint([new(key, digest, "")]).Digest.ShouldNotBe(new Fingerprint([new(otherKey, otherDigest, "")]).Digest);

    [Fact]
    public void AnEntrySplitInTwoIsADifference() =>
        new Fingerprint([new("a", "b\n1:c 1:d", "")]).Digest.ShouldNotBe(new Fingerprint([new("a", "b", ""), new("c", "d", "")]).Digest);

    [Fact]
    public void AnEntryTwiceIsADifference() =>
        new Fingerprint([new("a", "b", "")]).Digest.ShouldNotBe(new Fingerprint([new("a", "b", ""), new("a", "b", "")]).Digest);

    [Fact]
    public void NothingAnEmptyFileAnEmptyFolderAndAFileThatReadsLikeAFolderAreDifferent()
    {
        var folder = Tree.OfFolder([]);

        new[] { null, Tree.OfFile(Sha256Digest.OfText(""), 0), folder, Tree.OfFile(folder.Digest, 15) }
            .Select(tree => new Fingerprint([FingerprintEntry.Dep("x", tree)]).Digest)
            .ShouldBeUnique();
    }

    [Fact]
    public void AMissingEntryAndAnAbsentThingAreDifferent() =>
        new Fingerprint([]).Digest.ShouldNotBe(new Fingerprint([FingerprintEntry.Dep("x", null)]).Digest);

    [Fact]
    public void TheSameTextAsParamArgOrEngineIsDifferent() =>
        new[] { FingerprintEntry.Param("x", "1"), FingerprintEntry.Arg("x", "1"), FingerprintEntry.Engine("x", "1"), FingerprintEntry.Package("x", "1") }
            .Select(entry => new Fingerprint([entry]).Digest)
            .ShouldBeUnique();

    [Fact]
    public void TheProtocolVersionCounts() =>
        new Fingerprint([FingerprintEntry.Protocol("1")]).Digest.ShouldNotBe(new Fingerprint([FingerprintEntry.Protocol("2")]).Digest);

    [Fact]
    public void ABetterSentenceOutdatesNothing() =>
        new Fingerprint([new("a", "b", "one wording", "x")]).Digest.ShouldBe(new Fingerprint([new("a", "b", "another", "y")]).Digest);

    /// <summary>Computed with Python's hashlib over the text the format prescribes; a change here outdates every result of every user.</summary>
    [Fact]
    public void TheFormatIsFixed() =>
        new Fingerprint([new("b", "2", ""), new("a", "1", "")]).Digest
            .ShouldBe("sha256:9f116c44ebc3bf1dad9c1eee5f8b468de95e8be3496fed302850604c96c1ef7a");

    private static IEnumerable<(string, string)> Sorted(IEnumerable<FingerprintEntry> entries) => entries
        .Select(entry => (entry.Key, entry.Digest))
        .OrderBy(entry => entry.Key, StringComparer.Ordinal)
        .ThenBy(entry => entry.Digest, StringComparer.Ordinal);
}
