using FsCheck.Fluent;
using Reprise.Core.Tests.Files;
using Reprise.Pipeline;

namespace Reprise.Core.Tests.Pipeline;

/// <summary>The graph before a stage, told from what the locks of all stages say.</summary>
public sealed class UpstreamGraphTests
{
    private static readonly KnownStage[] s_known =
    [
        Known("acquire", [], ["artifacts/data/"]),
        Known("prepare", ["artifacts/data", "papers/list.txt"], ["artifacts/features/"]),
        Known("split", ["artifacts/features/index.csv"], ["artifacts/splits/s1.csv"]),
        Known("train", ["artifacts/features", "artifacts/splits/s1.csv"], ["artifacts/models/a/"]) with { Args = new Dictionary<string, string> { ["seed"] = "1", ["model"] = "a" } },
        Known("report", ["artifacts/models/a"], ["artifacts/report/"]),
        Known("baseline", ["artifacts/features"], ["artifacts/models/b/"]),
    ];

    [Fact]
    public void SaysOfEachStageBeforeItWhatItIsWhatItComesAfterAndWhatItMade() =>
        Of(["artifacts/models/a/", "papers/deepmusic/"]).Text.ShouldBe("""
            {
              "stage": "report",
              "after": [
                "train"
              ],
              "stages": [
                {
                  "name": "acquire",
                  "args": {},
                  "after": [],
                  "outs": {
                    "artifacts/data/": "digest of artifacts/data/"
                  }
                },
                {
                  "name": "prepare",
                  "args": {},
                  "after": [
                    "acquire"
                  ],
                  "outs": {
                    "artifacts/features/": "digest of artifacts/features/"
                  }
                },
                {
                  "name": "split",
                  "args": {},
                  "after": [
                    "prepare"
                  ],
                  "outs": {
                    "artifacts/splits/s1.csv": "digest of artifacts/splits/s1.csv"
                  }
                },
                {
                  "name": "train",
                  "args": {
                    "model": "a",
                    "seed": "1"
                  },
                  "after": [
                    "prepare",
                    "split"
                  ],
                  "outs": {
                    "artifacts/models/a/": "digest of artifacts/models/a/"
                  }
                }
              ]
            }

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void IsTheSameInWhateverOrderLocksAndDepsCome()
    {
        var digest = Of(["artifacts/models/a/", "artifacts/models/b/"]).Digest;

        Property.Hold(Gen.Shuffle(s_known).ToArbitrary(), known => Of(["papers/x/", "artifacts/models/b/", "artifacts/models/a/"], known).Digest == digest);
    }

    [Theory]
    [InlineData("artifacts/splits/s1.csv", "split")]
    [InlineData("artifacts/data/fma/tracks.csv", "acquire")]
    [InlineData("artifacts/models/", "baseline,train")]
    [InlineData("artifacts/splits/s1.csv.bak", "")]
    [InlineData("artifacts/mod", "")]
    [InlineData("papers/titus/", "")]
    public void AStageComesAfterThoseThatMadeWhatItReadsOrAPartOrTheWholeOfIt(string dep, string after)
    {
        using var json = System.Text.Json.JsonDocument.Parse(Of([dep]).Text);

        string.Join(',', json.RootElement.GetProperty("after").EnumerateArray().Select(name => name.GetString())).ShouldBe(after);
    }

    [Fact]
    public void TwoLocksThatClaimOneOutAreNamedWhereItIsRead()
    {
        KnownStage[] known = [.. s_known, Known("acquire.old", [], ["artifacts/data/"])];

        Of(["artifacts/models/a/"], known).Disputes.ShouldBe(["the locks of acquire and acquire.old both say that they made 'artifacts/data'"]);
        Of(["papers/x/"], known).Disputes.ShouldBeEmpty();
        Of(["artifacts/models/a/"]).Disputes.ShouldBeEmpty();
    }

    [Fact]
    public void StagesInACircleHaveAnEnd() =>
        Of(["artifacts/a"], [Known("a", ["artifacts/b"], ["artifacts/a"]), Known("b", ["artifacts/a"], ["artifacts/b"])]).Text.ShouldContain("\"name\": \"b\"");

    private static UpstreamGraph Of(string[] deps, IEnumerable<KnownStage>? known = null) =>
        new(new StageDeclaration { Name = "report", Deps = [.. deps.Select(path => new NamedPath("in", path))] }, known ?? s_known);

    private static KnownStage Known(string name, string[] deps, string[] outs) =>
        new(name, new Dictionary<string, string>(), deps, outs.ToDictionary(path => path, path => $"digest of {path}"));
}
