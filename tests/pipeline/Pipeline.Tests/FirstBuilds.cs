using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests;

/// <summary>The tasks themselves are compiled by the build that needs them.</summary>
[Collection(RealBuilds.Name)]
public sealed class FirstBuilds(Pristine pristine)
{
    [Fact]
    public void TwoFirstBuildsAtOnceCompileTheTasksOnceAndBothSucceed()
    {
        using var tree = Sandbox.Clone();

        using var first = tree.Start();
        using var second = tree.Join(null);
        Finished[] builds = [first.Wait().ShouldSucceed(), second.Wait().ShouldSucceed()];

        builds.Sum(build => build.Tally!.Ran).ShouldBe(40);
        builds.ShouldContain(build => build.Tally == Tally.AllUpToDate);
        tree.Executed().ShouldBe(Forty.Stages);
        Forty.Wrong(tree).ShouldBeEmpty();
        CompiledTasks(tree).ShouldHaveSingleItem();
    }

    [Fact]
    public void ACommentInTheTasksCompilesThemAnewAndRunsNoStage()
    {
        using var tree = pristine.Copy();
        var before = CompiledTasks(tree);
        tree.Edit("tasks/Reprise.Tasks/Tally.cs", tree.Read("tasks/Reprise.Tasks/Tally.cs") + "// The end.\n");

        tree.Build().ShouldSucceed().Tally.ShouldBe(Tally.AllUpToDate);

        CompiledTasks(tree).Except(before).ShouldHaveSingleItem();
    }

    [Fact]
    public void TasksThatDoNotCompileSayWhereAndTheNextBuildAfterTheRepairSucceeds()
    {
        using var tree = pristine.Copy();
        var sound = tree.Read("tasks/Reprise.Tasks/Tally.cs");
        tree.Edit("tasks/Reprise.Tasks/Tally.cs", sound + "}\n");

        tree.Build().Errors.ShouldContain(error => error.Contains("Tally.cs(", StringComparison.Ordinal) && Finished.Code(error) == "CS1022");

        tree.Edit("tasks/Reprise.Tasks/Tally.cs", sound);
        tree.Build().ShouldSucceed().Tally.ShouldBe(Tally.AllUpToDate);
    }

    private static string[] CompiledTasks(Sandbox tree) =>
        [.. Directory.EnumerateDirectories(tree["artifacts/.work/tasks"]).Where(folder => File.Exists(Path.Combine(folder, "Reprise.Tasks.dll")))];
}
