using Reprise.Executors;

namespace Reprise.Core.Tests.Executors;

/// <summary>The table by which an attempt is decided: success is only ever the word of the job itself.</summary>
public sealed class JobVerdictTests
{
    private const string Name = "reprise.0.train.c1m1.0a1b2c3d";

    private static readonly TimeSpan s_long = TimeSpan.FromMinutes(5);

    [Theory]
    [InlineData("RUNNING")]
    [InlineData("NODE_FAIL")]
    [InlineData("CANCELLED")]
    [InlineData("TIMEOUT")]
    [InlineData("FAILED")]
    [InlineData(null)]
    public void AJobThatWroteThatItDidWellDidWellWhateverItsState(string? state) => Decide(state, marker: 0).ShouldBe(new JobVerdict(JobOutcome.Exited, 0));

    [Fact]
    public void AJobWhoseClusterIsAwayDidWellWhereItWroteSoAndIsWaitedForOtherwise()
    {
        Decide(null, marker: 0, sight: JobSight.Unreachable).ShouldBe(new JobVerdict(JobOutcome.Exited, 0));
        Decide(null, marker: 3, sight: JobSight.Unreachable).Outcome.ShouldBe(JobOutcome.Waiting);
        Decide(null, sight: JobSight.Unreachable).Outcome.ShouldBe(JobOutcome.Waiting);
    }

    [Theory]
    [InlineData("COMPLETED", 0, 0)]
    [InlineData("FAILED", 0, 0)]
    [InlineData("NODE_FAIL", 0, 0)]
    [InlineData("CANCELLED", 0, 0)]
    [InlineData("TIMEOUT", 0, 0)]
    [InlineData("OUT_OF_MEMORY", 0, 0)]
    [InlineData(null, 0, 0)]
    public void WithoutItsOwnWordNoJobDidWell(string? state, int exitCode, int signal) => Decide(state, exitCode: exitCode, signal: signal, ended: s_long)
        .ShouldNotBe(new JobVerdict(JobOutcome.Exited, 0));

    [Theory]
    [InlineData("NODE_FAIL")]
    [InlineData("BOOT_FAIL")]
    [InlineData("PREEMPTED")]
    [InlineData("CANCELLED")]
    public void WhatAMachineOrSomebodyElseEndedIsLostThoughTheSignalIsInTheMarker(string state)
    {
        Decide(state).Outcome.ShouldBe(JobOutcome.Lost);
        Decide(state, marker: 143).Outcome.ShouldBe(JobOutcome.Lost);
    }

    [Fact]
    public void AProgramThatFailedFailedWithItsOwnExitCode()
    {
        Decide("FAILED", marker: 7, exitCode: 7).ShouldBe(new JobVerdict(JobOutcome.Exited, 7));
        Decide("COMPLETED", marker: 7).ShouldBe(new JobVerdict(JobOutcome.Exited, 7));
        Decide("RUNNING", marker: 7).Outcome.ShouldBe(JobOutcome.Waiting);
    }

    [Fact]
    public void AJobThatWasKilledHasTheExitCodeOfItsSignalOnceNoMarkerCanBeUnderWay()
    {
        Decide("FAILED", signal: 9, ended: TimeSpan.FromSeconds(1)).Outcome.ShouldBe(JobOutcome.Waiting);
        Decide("FAILED", signal: 9, ended: s_long).ShouldBe(new JobVerdict(JobOutcome.Exited, 137));
        Decide("FAILED", exitCode: 5, ended: s_long).ShouldBe(new JobVerdict(JobOutcome.Exited, 5));
    }

    [Fact]
    public void AJobThatIsForgottenIsWaitedForAndThenLost()
    {
        Decide(null, ended: TimeSpan.FromSeconds(1)).Outcome.ShouldBe(JobOutcome.Waiting);
        Decide(null, ended: s_long).Outcome.ShouldBe(JobOutcome.Lost);
        Decide(null, marker: 143, ended: s_long).Outcome.ShouldBe(JobOutcome.Lost);
        Decide(null, marker: 3, ended: s_long).ShouldBe(new JobVerdict(JobOutcome.Exited, 3));
    }

    [Fact]
    public void AJobWhoseNumberIsThatOfAnotherIsLostHoweverTheOtherEnded()
    {
        JobVerdict.Of(Name, JobSight.Seen, View("COMPLETED") with { Name = "somebody.else" }, null, s_long, null).Outcome.ShouldBe(JobOutcome.Lost);
        JobVerdict.Of(Name, JobSight.Seen, View("RUNNING") with { Name = "somebody.else" }, null, TimeSpan.Zero, null).Outcome.ShouldBe(JobOutcome.Waiting);
    }

    [Fact]
    public void ASecondCopyIsLostAndWhatANodeLacksIsSaid()
    {
        Decide("FAILED", exitCode: JobScript.OtherLibraries, ended: s_long).Outcome.ShouldBe(JobOutcome.OtherLibraries);
        Decide("FAILED", exitCode: JobScript.SecondCopy).Outcome.ShouldBe(JobOutcome.Lost);
        Decide("FAILED", exitCode: JobScript.FolderMissing, ended: s_long).Outcome.ShouldBe(JobOutcome.FolderMissing);
        Decide("COMPLETED", ended: TimeSpan.FromSeconds(30)).Outcome.ShouldBe(JobOutcome.Waiting);
        Decide("COMPLETED", ended: s_long).Outcome.ShouldBe(JobOutcome.Silent);
    }

    [Fact]
    public void TimeAndMemoryHaveOutcomesOfTheirOwn()
    {
        Decide("TIMEOUT").Outcome.ShouldBe(JobOutcome.OutOfTime);
        Decide("OUT_OF_MEMORY").Outcome.ShouldBe(JobOutcome.OutOfMemory);
        JobVerdict.Of(Name, JobSight.Seen, View("RUNNING"), null, TimeSpan.Zero, TimeSpan.FromSeconds(59)).Outcome.ShouldBe(JobOutcome.OutOfTime);
        JobVerdict.Of(Name, JobSight.Seen, View("RUNNING"), null, TimeSpan.Zero, TimeSpan.FromSeconds(60)).Outcome.ShouldBe(JobOutcome.Waiting);
        JobVerdict.Of(Name, JobSight.Seen, View("PENDING"), null, TimeSpan.Zero, TimeSpan.Zero).Outcome.ShouldBe(JobOutcome.Waiting);
    }

    [Theory]
    [InlineData("PartitionTimeLimit", true)]
    [InlineData("BadConstraints", true)]
    [InlineData("InvalidQOS", true)]
    [InlineData("InvalidAccount", true)]
    [InlineData("Resources", false)]
    [InlineData("Priority", false)]
    public void AJobThatWouldWaitForEverIsRefused(string reason, bool isRefused) =>
        (JobVerdict.Of(Name, JobSight.Seen, View("PENDING") with { Reason = reason }, null, TimeSpan.Zero, null).Outcome == JobOutcome.Refused).ShouldBe(isRefused);

    [Theory]
    [InlineData("PENDING")]
    [InlineData("CONFIGURING")]
    [InlineData("COMPLETING")]
    [InlineData("SUSPENDED")]
    [InlineData("A_STATE_OF_THE_FUTURE")]
    public void WhatIsNoEndIsWaitedFor(string state) => Decide(state).Outcome.ShouldBe(JobOutcome.Waiting);

    private static JobVerdict Decide(
        string? state, int? marker = null, int exitCode = 0, int signal = 0, TimeSpan ended = default, JobSight sight = JobSight.Seen) => JobVerdict.Of(
        Name,
        state is null && sight == JobSight.Seen ? JobSight.Unknown : sight,
        state is null ? null : View(state) with { ExitCode = exitCode, Signal = signal },
        marker is { } code ? new JobMarker(code, 0, 0, 0, 0) : null,
        ended,
        limit: null);

    private static JobView View(string state) => new(Name, state, "None", 0, 0, TimeSpan.FromMinutes(1), "node1");
}
