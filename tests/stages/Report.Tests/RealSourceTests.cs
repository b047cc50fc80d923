namespace Reprise.Report.Tests;

[Collection(BuiltReports.Name)]
public sealed class RealSourceTests(GtzanReport report)
{
    [Fact]
    public void RealTracksCarryNoDemoBanner()
    {
        report.Run.ExitCode.ShouldBe(0, report.Run.Errors);
        report.Page.ShouldNotContain("demo data", Case.Insensitive);
    }

    [Fact]
    public void TheReasonsAgainstAComparisonAreComputed()
    {
        report.Rows("claims").ShouldAllBe(row => row["verdict"] ==
            "not comparable: other genres, other tracks, open segments, 64 segments, 10 test tracks");
        report.Page.ShouldContain("different genres (10 instead of 8, 8 in common); different tracks (485 instead of 10,115); "
            + "open segments instead of those of the Echo Nest analyser; 64 segments of a track instead of 512; 10 test tracks instead of 880.");
    }

    [Fact]
    public void FewAndShortClipsAreCalledThat()
    {
        report.Page.ShouldContain("So few and short clips teach little: in the smallest test set of 10 tracks a single track is worth 10.0 percent points");
    }

    [Fact]
    public void OurGenresAndThePapersStandInTheirOwnBlocks()
    {
        var rows = report.Rows("table4");

        rows.Where(row => row["group"] == "Our genres").Select(row => row["genre"]).ShouldBe(StudyFixture.GtzanGenres);
        rows.Where(row => row["group"] == "The paper's genres").Select(row => row["genre"]).ShouldBe(StudyFixture.PaperGenres);
        rows.Where(row => row["group"] == "Our genres").ShouldAllBe(row => row["paper_f1"] == "" && row["ours_f1_mean"] != "");
        report.Rows("table3").Count.ShouldBe(2 * (10 + 8));
    }

    [Fact]
    public void ASingleRunHasWilsonsIntervalAndNoSpread()
    {
        var row = report.Rows("table2")[0];
        var (correct, total) = (report.Fixture.Written[("c1m1", "balanced", 1)].Test.Correct, 10);

        // Wilson's score interval written out, z(0.975) = 1.959963984540054.
        var (z, p) = (1.959963984540054, (double)correct / total);
        var low = (p + z * z / (2 * total) - z * Math.Sqrt(p * (1 - p) / total + z * z / (4.0 * total * total))) / (1 + z * z / total);
        double.Parse(row["ours_test_low"], System.Globalization.CultureInfo.InvariantCulture).ShouldBe(100 * low, 1e-6);
        report.Table("table2.md").ShouldNotContain("±", customMessage: "one run shows no spread");
    }

    [Fact]
    public void EverythingLeftOutIsListedWithItsReasonWhicheverStageLeftItOut()
    {
        report.Page.ShouldContain("<details><summary>Skipped files: 2 files</summary>");
        report.Page.ShouldContain("<tr><td>jazz/jazz.00054.wav</td><td>REPRO3102: no audio</td></tr>");
        report.Page.ShouldContain("<tr><td>pop.pop.00008</td><td>REPRO3104: ends &lt;early&gt;</td></tr>");
    }

    [Fact]
    public void WhatIsMissingUnusualOrLeftOutIsCountedInTheTextAndListedBelow()
    {
        report.Page.ShouldContain("from source audio. Missing files: 1 file; Unusual files, which are used: 1 file; Left out on purpose: 13 files; "
            + "Skipped files: 2 files; Same recording more than once: 2 groups.");
        report.Page.ShouldContain("<tr><td>genres/jazz/jazz.00054</td></tr>");
        report.Page.ShouldContain("<tr><td>genres/rock/rock.00099.au</td><td>REPRO3293: It lasts 31.0 s instead of 30 s.</td></tr>");
        report.Page.ShouldContain("<tr><td>files of no known genre</td><td>12</td><td>–</td></tr>\n<tr><td>copies</td><td>1</td><td>genres/copy.au</td></tr>");
    }

    [Fact]
    public void EqualRecordingsAreListedTrackByTrack()
    {
        report.Page.ShouldContain("<details><summary>Same recording more than once: 2 groups</summary>");
        report.Page.ShouldContain("<tr><td>1</td><td>blues.blues.00007</td></tr>\n<tr><td>2</td><td>rock.rock.00001</td></tr>");
    }

    [Fact]
    public void AGenreIsTheSameInAnotherSpelling()
    {
        GenreNames.Comparer.Equals("Hip-Hop", "hiphop").ShouldBeTrue();
        GenreNames.Comparer.Equals("Rock", "Metal").ShouldBeFalse();
        report.Page.ShouldContain("<tr><td>hiphop</td><td>48</td><td>1,208</td></tr>");
    }
}
