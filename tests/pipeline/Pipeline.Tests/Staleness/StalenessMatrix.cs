using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests.Staleness;

/// <summary>
/// The specification of what is outdated: after each change of a built tree exactly these stages run and these are restored, the build says
/// why, and every out is what recomputing the graph by hand gives.
/// </summary>
[Collection(RealBuilds.Name)]
public sealed class StalenessMatrix(Pristine pristine)
{
    public static TheoryData<string> Changes => new(Table.Rows.Select(row => row.Change));

    [Theory]
    [MemberData(nameof(Changes))]
    public void AfterEachChangeExactlyTheOutdatedStagesRun(string change)
    {
        var row = Table.Rows.Single(row => row.Change == change);
        using var tree = pristine.Copy();
        row.Before(tree);
        row.Apply(tree);

        var build = tree.Build(row.Environment, row.Arguments);

        (build.ExitCode != 0).ShouldBe(row.Fails, build.Output);
        build.Executed.ShouldBe(row.Runs, build.Output);
        build.Restored.ShouldBe(row.Restored, build.Output);
        build.FirstReason.ShouldBe(row.Says, build.Output);
        build.Warnings.Concat(build.Errors).Select(Finished.Code).Where(code => code != "REPRO4003").ShouldBe(row.Code.Length > 0 ? [row.Code] : [], build.Output);
        if (!row.MakesOther) Forty.Wrong(tree, row.Params).ShouldBeEmpty();
        if (row.Fails) return;

        build.Tally.ShouldBe(new Tally(row.Runs.Length, row.Restored.Length, row.Stages - row.Runs.Length - row.Restored.Length, 0), build.Output);
        if (row.Runs.Length + row.Restored.Length == 0) return;

        var again = tree.Build(row.Environment, row.Arguments).ShouldSucceed();
        again.Executed.ShouldBeEmpty();
        again.Tally.ShouldBe(new Tally(0, 0, row.Stages, 0));
    }

    /// <summary>One compilation serves all rows, since each is only asked about and then undone.</summary>
    [Fact]
    public void AfterEachChangeOfACompiledProgramStatusSaysWhatWouldRun()
    {
        using var built = pristine.Copy();
        CompiledRows.Add(built);
        built.Build(CompiledRows.Goal).ShouldSucceed().Tally!.Ran.ShouldBe(1);

        foreach (var (change, apply, says) in CompiledRows.All)
        {
            using var tree = built.Copy();
            apply(tree);

            var status = tree.Build("-t:Status", CompiledRows.Goal).ShouldSucceed();

            status.Output.ShouldContain(says.Length > 0 ? $"would run      odd ({says}), " : "up to date     odd", customMessage: change);
        }
    }

    /// <summary>The contract that users read is this table and no other.</summary>
    [Fact]
    public void ThePrintedTableIsTheTestedOne()
    {
        var printed = Path.Combine(Repository.Root, "docs", "staleness.md");
        var received = Path.ChangeExtension(printed, ".received.md");
        File.Delete(received);
        var text = Table.Markdown();
        if (File.Exists(printed) && File.ReadAllText(printed) == text) return;

        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, text);
        Assert.Fail($"{printed} is not what the rows say. Look at {received}, and move it there if it is right.");
    }
}
