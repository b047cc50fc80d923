using FsCheck.Fluent;
using Reprise.Core.Tests.Files;
using Reprise.Files;
using Reprise.Locks;
using Reprise.Store;
using YamlDotNet.RepresentationModel;

namespace Reprise.Core.Tests.Locks;

public sealed class StageLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<CacheFinding> _findings = [];

    private string Path => _folder["locks/train.lock"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void SaysWhatTheStageWasMadeFromOneRecordALine()
    {
        Example().Write(Path);

        File.ReadAllText(Path).ShouldBe($$"""
            # Written by the build: what this stage was made from and what it made. Commit it. After a merge conflict keep either side and build.
            stage: train.c1m1.balanced.s1
            fingerprint: {{Sha256Digest.OfText("f")}}
            program: {{Sha256Digest.OfText("p")}}
            args:
              model: "c1m1"
              seed: "1"
            params:
              models.c1m1.dropout: 0.25
              models.c1m1.network: "c1m1"
              seeds: [1,2,3]
            engine:
              torch: "compat, libtorch 1.13.1"
            deps:
              artifacts/tensors/deepmusic/balanced-s1.npz: {digest: {{Sha256Digest.OfText("1")}}, size: 10}
            outs:
              artifacts/models/deepmusic/c1m1/balanced-s1/: {digest: {{Sha256Digest.OfText("2")}}, size: 20, files: 5}
            metrics:
              baselines.Hip-Hop.f1: 1e-7
              test.loss: 1.0736803929011027

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void ComesBackAsItWas()
    {
        Example().Write(Path);
        ShouldBeEqual(StageLock.Read(Path, _findings.Add).ShouldNotBeNull(), Example());
        _findings.ShouldBeEmpty();
    }

    [Fact]
    public void WhateverTheTextsTheyComeBack()
    {
        var texts = Gen.Elements(
            "a", "true", "No", "null", "1", "1e5", "~", "", " a ", "a: b", "a:b", "a #b", "#", "- a", "{a}", "'a'", "\"", "a\\", "a\nb", "a\tb",
            "../shared/data", "<<<<<<< HEAD", "ä/ö 1.wav", "a:", ": a", "?", "*x", "&x", "!x", "%x", "@x", "`x", "\u0085", "\u2028");

        Property.Hold(Gen.Zip(texts, texts).ArrayOf().ToArbitrary(), pairs =>
        {
            var map = new SortedDictionary<string, string>(StringComparer.Ordinal);
            var contents = new SortedDictionary<string, LockContent>(StringComparer.Ordinal);
            foreach (var (key, value) in pairs) (map[key], contents[key]) = (value, new LockContent(Sha256Digest.OfText(value), value.Length, value.Length));

            var stage = Example() with { Stage = pairs.Length > 0 ? pairs[0].Item1 : "s", Args = map, Engine = map, Deps = contents, Outs = contents };
            var text = LockText.Write(stage);
            ShouldBeEqual(LockText.Read(text), stage);

            // An independent reader of YAML finds the same texts.
            var root = Yaml(text);
            ((YamlScalarNode)root["stage"]).Value.ShouldBe(stage.Stage);
            if (map.Count > 0)
            {
                ((YamlMappingNode)root["args"]).ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => ((YamlScalarNode)pair.Value).Value!)
                    .ShouldBe(map, ignoreOrder: true);
                ((YamlMappingNode)root["outs"]).Select(pair => ((YamlScalarNode)pair.Key).Value).ShouldBe(map.Keys, ignoreOrder: true);
            }

            return true;
        });
    }

    [Fact]
    public void AStageWithoutMetricsHasTheLockItAlwaysHad() =>
        LockText.Write(Example() with { Metrics = new Dictionary<string, double>() }).ShouldEndWith("size: 20, files: 5}\n");

    [Fact]
    public void AMetricComesBackToTheLastBit() =>
        Property.Hold(ArbMap.Default.ArbFor<double>().Filter(double.IsFinite), value => LockText
            .Read(LockText.Write(Example() with { Metrics = new Dictionary<string, double> { ["m"] = value } })).Metrics["m"].Equals(value == 0 ? 0 : value));

    [Fact]
    public void ALockThatIsNotThereIsAbsentWithoutAWord()
    {
        StageLock.Read(Path, _findings.Add).ShouldBeNull();
        _findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("stage: a\nfingerprint: b\n")]
    [InlineData("stage: a\nstage: a\nfingerprint: b\nprogram: c\n")]
    [InlineData("stage: a\nfingerprint: b\nprogram: c\nouts:\n  x: {digest: nonsense, size: 1}\n")]
    [InlineData("stage: a\nfingerprint: b\nprogram: c\nouts:\n  x\n")]
    [InlineData("stage: a\nfingerprint: b\nprogram: c\nmetrics:\n  x: much\n")]
    [InlineData("stage: a\nfingerprint: b\nprogram: c\nmetrics:\n  x: NaN\n")]
    [InlineData("stage: a\nfingerprint: b\nprogram: c\n  x: y\n")]
    public void AnUnreadableLockIsReportedAndAbsent(string text)
    {
        _folder.Write("locks/train.lock", text);

        StageLock.Read(Path, _findings.Add).ShouldBeNull();

        _findings.ShouldHaveSingleItem().Code.ShouldBe(Codes.UnreadableLock);
    }

    [Fact]
    public void ConflictMarkersMakeItUnreadable()
    {
        var lines = LockText.Write(Example()).Split('\n').ToList();
        lines.InsertRange(2, ["<<<<<<< HEAD", lines[2], "=======", lines[2], ">>>>>>> branch"]);
        _folder.Write("locks/train.lock", string.Join('\n', lines));

        StageLock.Read(Path, _findings.Add).ShouldBeNull();

        _findings.ShouldHaveSingleItem().Message.ShouldContain("<<<<<<< HEAD");
    }

    [Fact]
    public void LineEndingsOfAnotherSystemAndUnknownFieldsAreFine()
    {
        _folder.Write("locks/train.lock", (LockText.Write(Example()) + "later: field\n").Replace("\n", "\r\n", StringComparison.Ordinal));
        ShouldBeEqual(StageLock.Read(Path, _findings.Add).ShouldNotBeNull(), Example());
    }

    [Fact]
    public void AnUnchangedLockIsNotWrittenAgain()
    {
        Example().Write(Path);
        FileStat.TryOfFile(Path, out var first).ShouldBeTrue();

        Example().Write(Path);
        FileStat.TryOfFile(Path, out var second).ShouldBeTrue();
        second.ShouldBe(first);

        (Example() with { Program = "x" }).Write(Path, _folder["scratch"]);
        StageLock.Read(Path)!.Program.ShouldBe("x");
        _folder.Names("locks").ShouldBe(["train.lock"]);
    }

    [Fact]
    public void TwoBranchesThatChangeDifferentRecordsMerge()
    {
        var theBase = _folder.Write("base", LockText.Write(Example()));
        var ours = _folder.Write("ours", File.ReadAllText(theBase).Replace("dropout: 0.25", "dropout: 0.3", StringComparison.Ordinal));
        var theirs = _folder.Write("theirs", File.ReadAllText(theBase).Replace("size: 20", "size: 21", StringComparison.Ordinal));

        using var git = System.Diagnostics.Process.Start("git", ["merge-file", ours, theBase, theirs])!;
        git.WaitForExit();

        git.ExitCode.ShouldBe(0);
        StageLock.Read(ours)!.Params["models.c1m1.dropout"].ShouldBe("0.3");
        StageLock.Read(ours)!.Outs.Values.Single().Size.ShouldBe(21);
    }

    [Fact]
    public void TheDifferenceOfTwoLocksIsSaidInSentences() =>
        (Example() with
        {
            Program = Sha256Digest.OfText("new"),
            Params = new Dictionary<string, string> { ["seeds"] = "[1,2,3]", ["models.c1m1.network"] = "\"c1m1\"", ["models.c1m1.dropout"] = "0.3" },
            Deps = new Dictionary<string, LockContent> { ["artifacts/tensors/deepmusic/balanced-s1.npz"] = new(Sha256Digest.OfText("2"), 10, 0) },
            Outs = new Dictionary<string, LockContent>(),
        }).ExplainSince(Example()).ShouldBe([
            "param models.c1m1.dropout: 0.25 → 0.3",
            "program sources changed",
            "dep artifacts/tensors/deepmusic/balanced-s1.npz: content changed",
        ]);

    private static YamlMappingNode Yaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static StageLock Example() => new()
    {
        Stage = "train.c1m1.balanced.s1",
        Fingerprint = Sha256Digest.OfText("f"),
        Program = Sha256Digest.OfText("p"),
        Args = new Dictionary<string, string> { ["seed"] = "1", ["model"] = "c1m1" },
        Params = new Dictionary<string, string> { ["seeds"] = "[1,2,3]", ["models.c1m1.network"] = "\"c1m1\"", ["models.c1m1.dropout"] = "0.25" },
        Engine = new Dictionary<string, string> { ["torch"] = "compat, libtorch 1.13.1" },
        Deps = new Dictionary<string, LockContent> { ["artifacts/tensors/deepmusic/balanced-s1.npz"] = new(Sha256Digest.OfText("1"), 10, 0) },
        Outs = new Dictionary<string, LockContent> { ["artifacts/models/deepmusic/c1m1/balanced-s1/"] = new(Sha256Digest.OfText("2"), 20, 5) },
        Metrics = new Dictionary<string, double> { ["test.loss"] = 1.0736803929011027, ["baselines.Hip-Hop.f1"] = 1e-7 },
    };

    private static void ShouldBeEqual(StageLock actual, StageLock expected)
    {
        (actual.Stage, actual.Fingerprint, actual.Program).ShouldBe((expected.Stage, expected.Fingerprint, expected.Program));
        actual.Args.ShouldBe(expected.Args, ignoreOrder: true);
        actual.Params.ShouldBe(expected.Params, ignoreOrder: true);
        actual.Engine.ShouldBe(expected.Engine, ignoreOrder: true);
        actual.Deps.ShouldBe(expected.Deps, ignoreOrder: true);
        actual.Outs.ShouldBe(expected.Outs, ignoreOrder: true);
        actual.Metrics.ShouldBe(expected.Metrics, ignoreOrder: true);
    }
}
