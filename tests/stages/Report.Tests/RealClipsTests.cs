namespace Reprise.Report.Tests;

[Collection(BuiltReports.Name)]
public sealed class RealClipsTests(RealClipsReport report)
{
    [Fact]
    public void AStudyOfClipsNeedsNothingOfDeepMusic()
    {
        (report.Run.ExitCode, report.Run.Errors).ShouldBe((0, ""));
        report.Page.ShouldNotContain("<section id=\"deepmusic\"");
        report.Page.ShouldNotContain("demo data", Case.Insensitive);
    }

    [Fact]
    public void WhatDiffersFromThePaperIsSaidForEachExperiment()
    {
        string Verdict(string experiment) =>
            report.Rows("claims", "titus").First(row => row["group"].StartsWith(experiment + " (", StringComparison.Ordinal))["verdict"];

        // GTZAN is as large as the paper's and its clips as long; so are its test parts.
        Verdict("titus_lstm").ShouldBe("not comparable: 12 epochs");
        Verdict("titus_pooling_fma").ShouldBe("not comparable: other tracks, 80 test clips, 12 epochs");
        Verdict("titus_lstm_mean").ShouldBe("not comparable: not trained in this build");
        report.Page.ShouldContain("12 epochs of titus_lstm instead of 70; 800 tracks of FMA-small instead of 8,000; 80 test clips of titus_pooling_fma instead of 800");
    }

    [Fact]
    public void ANetworkThatMissesABaselineIsNamedWithTheDistance()
    {
        var row = report.Rows("results", "titus").Single(row => row["experiment"] == "titus_lstm");

        row["against_the_best_baseline"].ShouldContain(" points below ");
        report.Read("tables", "titus", "results.md").ShouldContain($"titus_lstm is {row["against_the_best_baseline"]}");
    }

    [Fact]
    public void WhatACollectionLacksAndAStageLeavesOutIsListedWithIt()
    {
        report.Page.ShouldContain("1,000 tracks in 10 genres, 29.9 s each, from source gtzan. Missing files: 1 file; Skipped files: 1 file.");
        report.Page.ShouldContain("<tr><td>jazz.00054 (titus)</td><td>REPRO3121: too short</td></tr>");
    }
}
