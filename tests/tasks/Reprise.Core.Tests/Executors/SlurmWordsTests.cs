using Reprise.Executors;

namespace Reprise.Core.Tests.Executors;

/// <summary>Lines as Slurm 22.05 printed them.</summary>
public sealed class SlurmWordsTests
{
    private const string Shown = "JobId=1 JobName=reprise.8a6f.train.c1m1.0a1b UserId=root(0) GroupId=root(0) MCS_label=N/A Priority=4294901759 Nice=0 Account=(null) QOS=(null) "
        + "JobState=FAILED Reason=NonZeroExitCode Dependency=(null) Requeue=0 Restarts=0 BatchFlag=1 Reboot=0 ExitCode=7:0 RunTime=1-02:03:04 TimeLimit=UNLIMITED NodeList=node1 "
        + "BatchHost=node1 NumNodes=1 Comment=by = hand JobName=other Command=/x/job.sh WorkDir=/ Power= \n";

    [Fact]
    public void AJobIsReadFromItsLine() => JobView.Parse(Shown).ShouldBe(new JobView(
        "reprise.8a6f.train.c1m1.0a1b", "FAILED", "NonZeroExitCode", 7, 0, new TimeSpan(1, 2, 3, 4), "node1"));

    [Fact]
    public void AJobThatWaitsIsOnNoNode() =>
        JobView.Parse("JobId=2 JobName=a JobState=PENDING Reason=Resources ExitCode=0:9 RunTime=00:00:00 NodeList=(null)").ShouldBe(new JobView("a", "PENDING", "Resources", 0, 9, TimeSpan.Zero, ""));

    [Theory]
    [InlineData("")]
    [InlineData("slurm_load_jobs error: Invalid job id specified")]
    [InlineData("JobId=2 JobName=a")]
    public void WhatDescribesNoJobIsNone(string line) => JobView.Parse(line).ShouldBeNull();

    [Theory]
    [InlineData("0 3 120 0 17 end\n", true)]
    [InlineData("137 0 0 0 0 end\n", true)]
    [InlineData("0 3 120 0 17", false)]
    [InlineData("0 3 120 0 end", false)]
    [InlineData("0 3 120 0 17 9 end", false)]
    [InlineData("-1 3 120 0 17 end", false)]
    [InlineData("", false)]
    public void AMarkerIsWholeOrNone(string text, bool isWhole) => (JobMarker.Parse(text) is not null).ShouldBe(isWhole);

    [Theory]
    [InlineData("sbatch: error: Batch job submission failed: Unable to contact slurm controller (connect failure)", true)]
    [InlineData("sbatch: error: Batch job submission failed: Socket timed out on send/recv operation", true)]
    [InlineData("sbatch: error: invalid partition specified: nope", false)]
    [InlineData("sbatch: error: Batch job submission failed: Requested node configuration is not available", false)]
    public void AControllerThatIsAwayMayComeBackAndWrongWordsStayWrong(string words, bool mayPass) => SlurmClient.MayPass(words).ShouldBe(mayPass);

    [Theory]
    [InlineData("node1|main*|idle|2|8000|(null)|infinite", "main", true, 0)]
    [InlineData("node1|big|down*|64|500000|gpu:a100:4(S:0-1),gpu:2|1-00:00:00", "big", false, 6)]
    public void ANodeIsReadFromItsLine(string line, string partition, bool isDefault, int cards)
    {
        var node = ClusterNode.Parse(line).ShouldNotBeNull();

        (node.Partition, node.IsDefault, node.Gpus).ShouldBe((partition, isDefault, cards));
        node.IsUp.ShouldBe(isDefault);
    }

    [Fact]
    public void WhatNoNodeCanEverRunIsRefusedAndWhatADownNodeCouldRunIsNot()
    {
        ClusterNode[] nodes =
        [
            ClusterNode.Parse("node1|main*|idle|2|8000|(null)|infinite")!,
            ClusterNode.Parse("node2|big|down|64|500000|gpu:4|4:00:00")!,
        ];

        ClusterNode.Refusal(nodes, new JobResources(2, "4G", null, 0, "")).ShouldBeNull();
        ClusterNode.Refusal(nodes, new JobResources(64, "400G", null, 4, "big")).ShouldBeNull();
        ClusterNode.Refusal(nodes, new JobResources(3, "", null, 0, "")).ShouldBe("no node has 3 cores, 0 MiB and 0 cards at once; the largest has 2 cores, 8000 MiB, 0 cards");
        ClusterNode.Refusal(nodes, new JobResources(1, "9G", null, 0, "")).ShouldNotBeNull();
        ClusterNode.Refusal(nodes, new JobResources(1, "", null, 5, "big")).ShouldNotBeNull();
        ClusterNode.Refusal(nodes, new JobResources(1, "", TimeSpan.FromHours(4), 0, "big")).ShouldBeNull();
        ClusterNode.Refusal(nodes, new JobResources(1, "", TimeSpan.FromHours(5), 0, "big")).ShouldBe("no job may run for 05:00:00 there; the longest time of a partition is 04:00:00");
        ClusterNode.Refusal(nodes, new JobResources(1, "", TimeSpan.FromDays(50), 0, "")).ShouldBeNull();
        ClusterNode.Refusal(nodes, new JobResources(1, "", null, 0, "gpu")).ShouldBe("there is no partition 'gpu', only big, main");
    }
}
