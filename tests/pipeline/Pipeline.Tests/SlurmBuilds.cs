using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests;

/// <summary>Builds on a real cluster of two virtual nodes: the same digests as here, and never a wrong success, whatever breaks.</summary>
[Collection(RealBuilds.Name)]
[Trait("Tier", "heavy")]
public sealed class SlurmBuilds(Pristine pristine)
{
    private static readonly string[] s_onCluster = ["-p:Executor=slurm", "-m:4"];

    /// <summary>One stage with the three before it: a cluster starts jobs once a second.</summary>
    private static readonly string[] s_train5 = ["-p:Goal=train.proj", "-p:Index=5", .. s_onCluster];

    [SlurmFact]
    public void TheClusterMakesWhatThisMachineMakesAndNobodyHasAnythingToDoAfterwards()
    {
        using var cluster = new VirtualCluster();
        using var tree = pristine.Empty();
        using var here = pristine.Copy();

        var build = tree.Build(cluster.Variables, s_onCluster).ShouldSucceed();

        build.Executed.ShouldBe(Forty.Stages);
        Forty.Wrong(tree).ShouldBeEmpty();
        foreach (var stage in Forty.Stages) tree.Read($"pipeline/locks/{stage}.lock").ShouldBe(here.Read($"pipeline/locks/{stage}.lock"));
        tree.Build().ShouldSucceed().Tally.ShouldBe(Tally.AllUpToDate);
        tree.Build(cluster.Variables, s_onCluster).ShouldSucceed().Tally.ShouldBe(Tally.AllUpToDate);
    }

    [SlurmFact]
    public void AskingForOtherResourcesRerunsNothing()
    {
        using var cluster = new VirtualCluster();
        using var tree = pristine.Copy();
        tree.Write("params.yaml", tree.Read("params.yaml") + "executors:\n  slurm:\n    default: {memory: 1G}\n");

        var build = tree.Build(cluster.Variables, s_onCluster).ShouldSucceed();

        build.Tally.ShouldBe(Tally.AllUpToDate);
        build.Executed.ShouldBeEmpty();
    }

    [SlurmFact]
    public void AStageWhoseNodeGoesDownRunsOnAnother()
    {
        using var cluster = new VirtualCluster();
        using var tree = pristine.Empty();
        tree.Slow("train.5", 4);
        using var running = tree.Start(cluster.Variables, s_train5);

        VirtualCluster.Lose(JobOf(running, tree, "train.5").Node);

        var build = running.Wait().ShouldSucceed();
        build.Output.ShouldContain("NODE_FAIL");
        build.Executed.Count(stage => stage == "train.5").ShouldBeGreaterThan(1);
        ShouldBeRight(tree);
    }

    [SlurmFact]
    public void WhereTwoCopiesOfAJobRunAtOnceOneOfThemCounts()
    {
        using var cluster = new VirtualCluster();
        using var tree = pristine.Empty();
        tree.Slow("train.5", 12);
        using var running = tree.Start(cluster.Variables, s_train5);
        var job = JobOf(running, tree, "train.5");

        // Cut off and given up: the second copy begins while the first one is at work.
        cluster.Freeze(job.Node);
        VirtualCluster.Lose(job.Node);
        running.Until(() => tree.Executed().Count(stage => stage == "train.5") == 2);
        Processes.In(tree["artifacts/.work/tmp/train.5"]).Count().ShouldBeGreaterThan(1, "both are running");
        tree.Hurry();

        running.Wait().ShouldSucceed();
        ShouldBeRight(tree);
        cluster.Thaw(job.Node);
    }

    [SlurmFact]
    public void AControllerThatIsStartedAnewKeepsTheJobs()
    {
        using var cluster = new VirtualCluster();
        using var tree = pristine.Empty();
        tree.Slow("train.5", 6);
        using var running = tree.Start(cluster.Variables, s_train5);
        JobOf(running, tree, "train.5");

        cluster.StopController();
        Thread.Sleep(1000);
        cluster.StartController();

        running.Wait().ShouldSucceed();
        ShouldBeRight(tree);
    }

    [SlurmTheory]
    [InlineData(0)]
    [InlineData(400)]
    [InlineData(1500)]
    public void AControllerThatIsKilledSoonAfterAJobCameForgetsItAndTheStageRunsAgain(int milliseconds)
    {
        using var cluster = new VirtualCluster();
        using var tree = pristine.Empty();
        tree.Slow("acquire", 3);
        using var running = tree.Start(cluster.Variables, s_train5);
        running.Until(() => Directory.Exists(tree["artifacts/.work/tmp/acquire"]) && Directory.GetFiles(tree["artifacts/.work/tmp/acquire"], "job.sh", SearchOption.AllDirectories).Length > 0);
        Thread.Sleep(milliseconds);

        cluster.KillController();
        cluster.StartController();

        running.Wait().ShouldSucceed();
        ShouldBeRight(tree);
    }

    [SlurmFact]
    public void AJobThatSomebodyCancelsIsTriedAgainAndAtLastIsAnError()
    {
        using var cluster = new VirtualCluster();
        using var tree = pristine.Empty();
        tree.Slow("train.5", 60);
        using var running = tree.Start(cluster.Variables, s_train5);

        var seen = new HashSet<string>();
        while (seen.Count < 3)
        {
            var job = JobOf(running, tree, "train.5");
            if (seen.Add(job.Name)) Shell.Run("scancel", job.Id);
        }

        var build = running.Wait().ShouldFailWith("REPRO4003", "REPRO4043");
        build.Errors.ShouldContain(error => error.Contains("train.5", StringComparison.Ordinal));
        File.Exists(tree["artifacts/train/5.txt"]).ShouldBeFalse();

        tree.Hurry();
        tree.Build(cluster.Variables, s_train5).ShouldSucceed();
        ShouldBeRight(tree);
    }

    [SlurmFact]
    public void AJobThatIsKilledFailsItsStage()
    {
        using var cluster = new VirtualCluster();
        using var tree = pristine.Empty();
        tree.Slow("train.5", 60);
        using var running = tree.Start(cluster.Variables, s_train5);
        JobOf(running, tree, "train.5");

        foreach (var process in Processes.In(tree["artifacts/.work/tmp/train.5"]).ToArray()) Processes.Kill(process);

        running.Wait().ShouldFailWith("REPRO4001", "REPRO4003");
        File.Exists(tree["artifacts/train/5.txt"]).ShouldBeFalse();
    }

    [SlurmFact]
    public void JobsOfABuildThatWasKilledAreCancelledByTheNext()
    {
        using var cluster = new VirtualCluster();
        using var tree = pristine.Empty();
        tree.Slow("train.5", 100);
        using (var running = tree.Start(cluster.Variables, s_train5))
        {
            JobOf(running, tree, "train.5");
            running.KillAll();
        }

        VirtualCluster.JobOf("train.5").ShouldNotBeNull();
        tree.Hurry();

        var build = tree.Build(cluster.Variables, s_train5).ShouldSucceed();

        build.Output.ShouldContain("slurm: cancelling");
        VirtualCluster.Running().ShouldBeEmpty();
        ShouldBeRight(tree);
    }

    [SlurmFact]
    public void JobsOfABuildThatIsInterruptedEndWithIt()
    {
        using var cluster = new VirtualCluster();
        using var tree = pristine.Empty();
        tree.Slow("train.5", 100);
        using var running = tree.Start(cluster.Variables, s_train5);
        JobOf(running, tree, "train.5");

        running.Interrupt();
        running.Wait();

        for (var tries = 0; VirtualCluster.Running().Count > 0 && tries < 100; tries++) Thread.Sleep(100);
        VirtualCluster.Running().ShouldBeEmpty();
        Forty.Torn(tree).ShouldBeEmpty();
    }

    [SlurmFact]
    public void AJobThatTakesLongerThanItMayIsEndedInTime()
    {
        using var cluster = new VirtualCluster();
        using var tree = pristine.Empty();
        tree.Slow("acquire", 100);
        tree.Write("params.yaml", tree.Read("params.yaml") + "executors:\n  slurm:\n    default: {time: \"0:00:03\"}\n");

        var build = tree.Build(cluster.Variables, s_train5).ShouldFailWith("REPRO4003", "REPRO4044");

        build.Duration.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        VirtualCluster.Running().ShouldBeEmpty();
    }

    [SlurmFact]
    public void AProgramSeesTheSameEnvironmentAsHereAndItsSecretsLieNowhere()
    {
        using var cluster = new VirtualCluster();
        using var tree = pristine.Copy();
        const string Secret = "it's-hush-0123456789";
        OddStage.Add(
            tree,
            "tr '\\0' '\\n' < /proc/$$/environ | grep -v -e tmp/odd -e REPRISE_PARENT_ON_STDIN -e CUDA_VISIBLE_DEVICES -e \"$ODD_SECRET\" | sort > \"$OUT_out\"; printf %s \"$ODD_SECRET\" | wc -c >> \"$OUT_out\"; echo \"told $ODD_SECRET\"; umask; sleep \"$(cat \"$STAGE_ROOT/slow/odd\" 2>/dev/null || echo 0)\"",
            "<StageSecret Include=\"ODD_SECRET\" /><StageArg Include=\"x-y\" Value=\"a'b &quot;c\" />");
        var variables = new Dictionary<string, string>(cluster.Variables) { ["ODD_SECRET"] = Secret };
        tree.Build(variables, OddStage.Goal).ShouldSucceed();
        var here = tree.Read("artifacts/odd.txt");

        tree.Slow("odd", 5);
        using var running = tree.Start(variables, OddStage.Goal, "-p:Executor=slurm", "-p:Force=odd");
        JobOf(running, tree, "odd");
        Thread.Sleep(1500);
        var readable = Shell.Read("find", tree["artifacts/.work/tmp"], tree["artifacts/.work/logs"], "-type", "f", "-perm", "-o=r").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(file => File.ReadAllText(file).Contains(Secret, StringComparison.Ordinal)).ToList();
        var commands = Processes.In(tree["artifacts/.work/tmp/odd"]).Select(Processes.Command).ToList();
        var build = running.Wait().ShouldSucceed();

        readable.ShouldBeEmpty();
        commands.ShouldNotContain(command => command.Contains(Secret, StringComparison.Ordinal));
        build.Output.ShouldContain("told ***");
        tree.Read("artifacts/odd.txt").ShouldBe(here);
        foreach (var file in Directory.EnumerateFiles(tree["artifacts/.work"], "*", SearchOption.AllDirectories)) File.ReadAllText(file).ShouldNotContain(Secret, Case.Sensitive, file);
    }

    [SlurmFact]
    public void WhatTheClusterCanNeverRunIsSaidBeforeAnyStageRuns()
    {
        using var cluster = new VirtualCluster();
        using var tree = pristine.Empty();
        tree.Write("params.yaml", tree.Read("params.yaml") + "executors:\n  slurm:\n    train: {cpus: 64}\n    tensors: {partition: big}\n");

        var build = tree.Build(cluster.Variables, s_train5).ShouldFailWith("REPRO4003", "REPRO4042");

        build.Errors.Count(error => Finished.Code(error) == "REPRO4042").ShouldBe(2);
        build.Executed.ShouldBeEmpty();
    }

    [SlurmFact]
    public void AControllerThatDoesNotAnswerIsSaidBeforeAnyStageRuns()
    {
        using var cluster = new VirtualCluster();
        using var tree = pristine.Empty();
        cluster.StopController();

        tree.Build(cluster.Variables, s_train5).ShouldFailWith("REPRO4003", "REPRO4041").Executed.ShouldBeEmpty();
    }

    /// <summary>The job of a stage, as soon as its program runs.</summary>
    private static (string Id, string Name, string Node) JobOf(RunningBuild build, Sandbox tree, string stage)
    {
        (string, string, string)? job = null;
        build.Until(() => (job = VirtualCluster.JobOf(stage)) is not null && Processes.In(tree[$"artifacts/.work/tmp/{stage}"]).Any());
        return job!.Value;
    }

    private static void ShouldBeRight(Sandbox tree)
    {
        var rest = tree.Build().ShouldSucceed();
        rest.Tally.ShouldBe(new Tally(36, 0, 4, 0));
        rest.Executed.ShouldNotContain("train.5");
        Forty.Wrong(tree).ShouldBeEmpty();
    }
}
