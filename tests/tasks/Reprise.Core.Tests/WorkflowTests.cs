using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Reprise.Core.Tests.Files;
using YamlDotNet.RepresentationModel;

namespace Reprise.Core.Tests;

/// <summary>The example for GitHub Actions cannot run here; what it calls must exist.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string s_root = FindRoot();

    private readonly YamlMappingNode _workflow = Read();

    [Fact]
    public void EveryVerbAndSwitchItCallsExists()
    {
        var targets = Elements("Reproduce.proj", "Target").Select(target => target.Attribute("Name")!.Value).ToHashSet();
        var switches = Elements("pipeline/Pipeline.props", "PropertyGroup").Elements().Select(property => property.Name.LocalName)
            .Concat(Elements("pipeline/Machine.props", "CardPackage").Select(package => package.Attribute("Include")!.Value)).ToHashSet();
        var calls = Scripts().SelectMany(script => Call().Matches(script)).Select(call => call.Value).Concat([Text(Job("reproduce"), "env", "SWITCHES")]).ToList();

        calls.SelectMany(call => Verb().Matches(call)).Select(match => match.Groups[1].Value).Distinct().Order()
            .ShouldBe(["Audit", "Diff", "Push", "Test", "Verify"]);
        calls.SelectMany(call => Verb().Matches(call)).Select(match => match.Groups[1].Value).ShouldAllBe(verb => targets.Contains(verb));
        calls.SelectMany(call => Switch().Matches(call)).Select(match => match.Groups[1].Value).ShouldAllBe(name => switches.Contains(name));
        calls.Count.ShouldBeGreaterThan(6);
    }

    [Fact]
    public void EveryScriptIsOneThatBashReads()
    {
        foreach (var script in Scripts())
        {
            using var bash = Process.Start(new ProcessStartInfo("bash", ["-n"]) { RedirectStandardInput = true, RedirectStandardError = true })!;
            bash.StandardInput.Write(script);
            bash.StandardInput.Close();
            bash.StandardError.ReadToEnd().ShouldBe("", script);
            bash.WaitForExit();
        }
    }

    [Fact]
    public void OnlyTheJobThatRunsNoCodeOfAPullRequestMayWrite()
    {
        Text(_workflow, "permissions", "contents").ShouldBe("read");
        ((YamlMappingNode)_workflow["permissions"]).Children.Count.ShouldBe(1);
        Job("reproduce").Children.ContainsKey("permissions").ShouldBeFalse();

        Text(Job("comment"), "permissions", "pull-requests").ShouldBe("write");
        ((YamlMappingNode)Job("comment")["permissions"]).Children.Count.ShouldBe(1);
        Steps(Job("comment")).Select(step => step.Children.TryGetValue("uses", out var action) ? action.ToString().Split('@')[0] : "run")
            .ShouldBe(["actions/download-artifact", "run"], "a checkout would bring the code of the pull request");
    }

    /// <summary>What is written into a script by the expression language is part of the script, whatever it is.</summary>
    [Fact]
    public void NoScriptHoldsAnExpression() => Scripts().ShouldAllBe(script => !script.Contains("${{", StringComparison.Ordinal));

    /// <summary>In a container the workspace belongs to another user than the one the steps run as, and Git refuses to read it.</summary>
    [Fact]
    public void InAContainerGitIsToldToReadTheWorkspaceRightAfterCheckout()
    {
        var jobs = ((YamlMappingNode)_workflow["jobs"]).Children.Values.Cast<YamlMappingNode>().Where(job => job.Children.ContainsKey("container")).ToList();

        jobs.ShouldNotBeEmpty();
        foreach (var steps in jobs.Select(job => Steps(job).ToList()))
        {
            var checkout = steps.FindIndex(step => step.Children.TryGetValue("uses", out var action) && action.ToString().StartsWith("actions/checkout@", StringComparison.Ordinal));
            checkout.ShouldBeGreaterThanOrEqualTo(0);
            steps[checkout + 1].Children.ShouldContainKey("run");
            steps[checkout + 1]["run"].ToString().ShouldBe("git config --global --add safe.directory \"$GITHUB_WORKSPACE\"");
        }
    }

    [Fact]
    public void TheCommentIsMadeOfWhatTheVerbsLeave()
    {
        var kept = Steps(Job("reproduce")).Single(step => Name(step) == "Keep what the comment says");
        var files = Text(kept, "with", "path").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var pipeline = File.ReadAllText(Path.Combine(s_root, "pipeline/Pipeline.proj"));

        files.ShouldBe(["artifacts/.work/verify/verify.md", "artifacts/.work/diff/diff.md"]);
        foreach (var file in files)
        {
            var taken = file["artifacts/.work/".Length..];
            pipeline.ShouldContain($"$(ArtifactsDir){Path.GetDirectoryName(file)!["artifacts/".Length..]}/");
            Steps(Job("comment")).Select(step => step.Children.TryGetValue("run", out var script) ? script.ToString() : "").ShouldContain(
                script => script.Contains(taken, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("17", "api --silent --method PATCH repos/music/reprise/issues/comments/17 -F body=@comment.md")]
    [InlineData("", "api --silent --method POST repos/music/reprise/issues/5/comments -F body=@comment.md")]
    public void AnEarlierCommentIsEdited(string earlier, string asked)
    {
        using var folder = new TemporaryFolder();
        folder.Write("diff/diff.md", "# Diff\n" + string.Concat(Enumerable.Repeat("| é → è |\n", 9000)));
        folder.Write("gh", "#!/bin/sh\nif [ \"$2\" = --paginate ]; then echo $EARLIER; else echo \"$@\" > asked; fi\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder["gh"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var script = Steps(Job("comment")).Single(step => Name(step) == "Comment")["run"].ToString();

        using var bash = Process.Start(new ProcessStartInfo("bash", ["-e", "-o", "pipefail", "-c", script])
        {
            WorkingDirectory = folder.Root,
            Environment = { ["PATH"] = $"{folder.Root}:{Environment.GetEnvironmentVariable("PATH")}", ["GH_REPO"] = "music/reprise", ["NUMBER"] = "5", ["EARLIER"] = earlier },
        })!;
        bash.WaitForExit();

        bash.ExitCode.ShouldBe(0);
        File.ReadAllText(folder["asked"]).Trim().ShouldBe(asked);
        var comment = File.ReadAllText(folder["comment.md"]);
        comment.ShouldStartWith("<!-- reprise: verify and diff -->\n# Diff\n");
        comment.Length.ShouldBeLessThan(65_536);
        comment.ShouldEndWith("| é → è |\n");
    }

    private IEnumerable<string> Scripts() => ((YamlMappingNode)_workflow["jobs"]).Children.Values.SelectMany(job => Steps((YamlMappingNode)job))
        .Where(step => step.Children.ContainsKey("run")).Select(step => step["run"].ToString());

    private YamlMappingNode Job(string name) => (YamlMappingNode)_workflow["jobs"][name];

    private static IEnumerable<YamlMappingNode> Steps(YamlMappingNode job) => ((YamlSequenceNode)job["steps"]).Children.Cast<YamlMappingNode>();

    private static string Name(YamlMappingNode step) => step.Children.TryGetValue("name", out var name) ? name.ToString() : "";

    private static string Text(YamlNode node, params string[] keys) => keys.Aggregate(node, (inner, key) => inner[key]).ToString();

    private static IEnumerable<XElement> Elements(string file, string name) => XDocument.Load(Path.Combine(s_root, file)).Descendants(name);

    private static YamlMappingNode Read()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(s_root, ".github/workflows/reproduce.yml"))));
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Reproduce.proj"))) return folder;
        }

        throw new DirectoryNotFoundException("The tests run from a build below the checkout.");
    }

    [GeneratedRegex("dotnet build Reproduce.proj.*")]
    private static partial Regex Call();

    [GeneratedRegex(" -t:([A-Za-z]+)")]
    private static partial Regex Verb();

    [GeneratedRegex("(?:^| )-p:([A-Za-z]+)=")]
    private static partial Regex Switch();
}
