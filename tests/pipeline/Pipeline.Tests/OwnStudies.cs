using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests;

/// <summary>A fifth study by the recipe of docs/own-study.md: made from the template, entered in the params, reproduced, verified.</summary>
[Collection(RealBuilds.Name)]
[Trait("Tier", "heavy")]
public sealed partial class OwnStudies
{
    private const string Study = "jazznet";

    private const string OnlyIt = $"-p:Set=studies={Study} seeds=1";

    [Fact]
    public void AStudyMadeFromTheTemplateIsReproducedWithoutALineOfCode()
    {
        using var tree = Sandbox.OfRepository("own");
        Instantiate(tree);
        Enter(tree);

        var build = tree.Build(OnlyIt).ShouldSucceed();

        build.Tally.ShouldBe(new Tally(Ran: 6, Restored: 0, UpToDate: 0, Failed: 0), "acquire, features, split, baseline, train and report");
        tree.Read("artifacts/report/index.html").ShouldContain($"<section id=\"{Study}\"");
        tree.Read($"artifacts/report/tables/{Study}/claims.csv").ShouldContain("not comparable: demo data");
        var coverage = Json(tree, "artifacts/report/coverage.json").GetProperty(Study);
        (coverage.GetProperty("rows").GetInt32(), coverage.GetProperty("own").GetInt32(), coverage.GetProperty("own_shown").GetInt32()).ShouldBe((6, 5, 5));
        Json(tree, "artifacts/report/metrics.json").GetProperty(Study).GetProperty("experiments").TryGetProperty($"{Study}_net", out _).ShouldBeTrue();

        tree.Build("-t:Verify", OnlyIt).ExitCode.ShouldNotBe(0, "nobody has accepted its metrics yet");
        tree.Build("-t:Verify", OnlyIt, "-p:Accept=true", "-p:Reason=it is new").ShouldSucceed();
        tree.Build("-t:Verify", OnlyIt).ShouldSucceed().Output.ShouldMatch("verify: [1-9][0-9]* metrics equal, 0 within tolerance, 0 differ, 0 missing, 0 new; 6 locks agree");
        tree.Read("tests/snapshots/demo.yaml").ShouldContain($"train.{Study}_net-s1");
        tree.Build(OnlyIt).ShouldSucceed().Tally.ShouldBe(new Tally(0, 0, 6, 0));

        tree.Build("-t:Status", "-p:Set=studies=jaznet").ShouldFailWith("REPRO2004").Output.ShouldContain($"Did you mean '{Study}'?");
    }

    /// <summary>As the document says, but with a place of its own for what <c>dotnet new</c> remembers.</summary>
    private static void Instantiate(Sandbox tree)
    {
        var remembered = tree["artifacts/.work/templates"];
        Shell.Run("dotnet", "new", "install", tree["templates/study"], "--debug:custom-hive", remembered);
        Shell.Run("dotnet", "new", "reprise-study", "-n", Study, "-o", tree.Root, "--debug:custom-hive", remembered);
    }

    /// <summary>Puts the lines that the study's own README ends with below the keys of params.yaml, and its name into the list.</summary>
    private static void Enter(Sandbox tree)
    {
        var lines = Fence().Match(tree.Read($"papers/{Study}/README.md")).Groups[1].Value.Split('\n');
        var entered = tree.Read("params.yaml").Replace("studies: [", $"studies: [{Study}, ", StringComparison.Ordinal);

        for (var at = 0; at < lines.Length; at++)
        {
            // The demo's collections are one level further down than the others.
            var heading = lines[at] == "sources:" ? $"{lines[at]}\n{lines[++at]}\n" : $"{lines[at]}\n";
            var block = string.Concat(lines.Skip(at + 1).TakeWhile(line => line.StartsWith(' ')).Select(line => line + "\n"));
            at += block.Count(letter => letter == '\n');
            entered.Split("\n" + heading).Length.ShouldBe(2, heading);
            entered = entered.Replace("\n" + heading, $"\n{heading}{block}", StringComparison.Ordinal);
        }

        tree.Edit("params.yaml", entered);
    }

    private static JsonElement Json(Sandbox tree, string path)
    {
        using var json = JsonDocument.Parse(tree.Read(path));
        return json.RootElement.Clone();
    }

    [GeneratedRegex("```yaml\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
