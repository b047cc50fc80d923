using FsCheck.Fluent;
using Reprise.Core.Tests.Files;
using Reprise.Files;
using Reprise.Fingerprints;

namespace Reprise.Core.Tests.Fingerprints;

public sealed class ExplanationTests
{
    private static readonly Tree s_one = Tree.OfFile(Sha256Digest.OfText("1"), 1);
    private static readonly Tree s_two = Tree.OfFile(Sha256Digest.OfText("2"), 1);

    [Fact]
    public void EqualListsNeedNoSentence() =>
        Fingerprint.Explain([FingerprintEntry.Param("a", "1"), FingerprintEntry.Arg("b", "2")], [FingerprintEntry.Arg("b", "2"), FingerprintEntry.Param("a", "1")])
            .ShouldBeEmpty();

    [Fact]
    public void EachDifferenceIsOneSentenceParamsFirst()
    {
        var before = new[]
        {
            FingerprintEntry.Dep("artifacts/tensors/balanced-s1.npz", s_one),
            FingerprintEntry.Dep("gone", s_one),
            FingerprintEntry.Dep("missing", s_one),
            FingerprintEntry.Dep("same", s_one),
            FingerprintEntry.Source("stages/Train/Trainer.cs", "1"),
            FingerprintEntry.Source("stages/Train/Old.cs", "1"),
            FingerprintEntry.Param("models.c1m1.dropout", "0.25"),
            FingerprintEntry.Param("models.c1m1.old", "[1,2]"),
            FingerprintEntry.Package("TorchSharp", "0.107.0"),
            FingerprintEntry.Engine("version", "1.13.1"),
            FingerprintEntry.Protocol("1"),
        };
        var after = new[]
        {
            FingerprintEntry.Dep("artifacts/tensors/balanced-s1.npz", s_two),
            FingerprintEntry.Dep("missing", null),
            FingerprintEntry.Dep("same", s_one),
            FingerprintEntry.Source("stages/Train/Trainer.cs", "2"),
            FingerprintEntry.Source("stages/Train/New.cs", "1"),
            FingerprintEntry.Param("models.c1m1.dropout", "0.3"),
            FingerprintEntry.Param("models.c1m1.new", "true"),
            FingerprintEntry.Package("TorchSharp", "0.108.0"),
            FingerprintEntry.Engine("version", "2.4.0"),
            FingerprintEntry.Protocol("2"),
        };

        Fingerprint.Explain(before, after).ShouldBe([
            "protocol: 1 → 2",
            "param models.c1m1.dropout: 0.25 → 0.3",
            "param models.c1m1.new added: true",
            "param models.c1m1.old removed (was [1,2])",
            "program source stages/Train/New.cs added",
            "program source stages/Train/Old.cs removed",
            "program source stages/Train/Trainer.cs changed",
            "package TorchSharp: 0.107.0 → 0.108.0",
            "engine version: 1.13.1 → 2.4.0",
            "dep artifacts/tensors/balanced-s1.npz: content changed",
            "dep gone removed",
            "dep missing: no longer there",
        ]);
    }

    [Fact]
    public void NothingIsExplainedExactlyWhenTheDigestsAgree()
    {
        var keys = Gen.Elements("param a", "dep b", "c");
        var lists = keys.SelectMany(key => Gen.Elements("1", "2").Select(digest => new FingerprintEntry(key, digest, ""))).ArrayOf();

        Property.Hold(Gen.Zip(lists, lists).ToArbitrary(), pair =>
            (Fingerprint.Explain(pair.Item1, pair.Item2).Count == 0) == (new Fingerprint(pair.Item1).Digest == new Fingerprint(pair.Item2).Digest));
    }
}
