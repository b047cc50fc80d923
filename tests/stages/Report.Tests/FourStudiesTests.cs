using System.Globalization;
using System.Text.RegularExpressions;

namespace Reprise.Report.Tests;

[Collection(BuiltReports.Name)]
public sealed partial class FourStudiesTests(FourStudiesReport report)
{
    private static readonly string[] Studies = ["titus", "fma_cnn", "msd_cnn"];

    [Fact]
    public void ClipsLaidOutByTsneHaveTheColourOfTheirGenre()
    {
        var rows = CsvText.Parse(report.Read("figures", "msd_cnn", "tsne-mfcc.csv"));

        rows[0].ShouldBe(["panel", "track_id", "genre", "x", "y"]);
        rows.Count.ShouldBe(31);
        var specification = report.Read("figures", "msd_cnn", "tsne-mel.vl.json");
        foreach (var colour in Jet.Colours(10)) specification.ShouldContain(colour);
        specification.ShouldContain("triangle-up", customMessage: "and again in shapes");
        report.Page.ShouldContain("trustworthiness 0.938 over 5 neighbours");
    }

    [Fact]
    public void TheProgramSaysHowMuchItMadeOfHowManyPapers() =>
        report.Run.ShouldBe((0, "report: 30 tables and 52 figures of 4 papers, index.html" + Environment.NewLine, ""));

    [Fact]
    public void EveryStudyHasItsSectionAndOneBannerNamesAllDemoTracks()
    {
        foreach (var study in Studies.Prepend("deepmusic")) report.Page.ShouldContain($"<section id=\"{study}\"");
        report.Page.ShouldContain("The tracks (380 for DeepMusic, 200 for GTZAN, 160 for FMA-small) were synthesised by this build");
    }

    [Fact]
    public void ACollectionOfSeveralPapersIsDescribedOnce()
    {
        Regex.Count(report.Page, "<h3 id=\"data-gtzan\">").ShouldBe(1);
        Regex.Count(report.Page, "<a href=\"#data-gtzan\">").ShouldBe(2);
        report.Page.ShouldContain("<tr><td>hiphop</td><td>20</td><td>100</td></tr>");
    }

    [Fact]
    public void ResultsGiveThePapersNumbersOursAndTheBaselinesOfTheSameSplit()
    {
        var rows = report.Rows("results", "titus");
        var lstm = rows.Single(row => row["experiment"] == "titus_lstm");
        var runs = report.Fixture.Seeds.Select(seed => report.Fixture.Clips!.Written[("titus_lstm", seed)]).ToList();

        (lstm["paper_validation"], lstm["paper_test"]).ShouldBe(("59.4", "60.9"));
        Number(lstm["ours_test_mean"]).ShouldBe(100 * runs.Average(run => run.Test.Accuracy), 1e-9);
        report.Rows("training", "titus")[0]["paper_parameters"].ShouldBe("1347850");
        (lstm["ours_test_n"], lstm["ours_runs"], lstm["verdict_on_the_test_accuracy"]).ShouldBe(("2", "2", "not comparable: demo data"));
        rows.Where(row => row["group"] == "gtzan, features titus, split titus").Select(row => row["experiment"])
            .ShouldBe(["titus_lstm", "titus_lstm_code", "majority", "stratified", "logistic", "knn"]);
        rows.Where(row => row["group"] == "Not trained in this build").Select(row => row["experiment"]).ShouldBe(["titus_lstm_mean", "titus_pooling", "titus_base"]);
    }

    [Fact]
    public void WindowsAndTracksStandSideBySide()
    {
        var row = report.Rows("results", "fma_cnn").Single(row => row["experiment"] == "fma_three_blocks");
        var runs = report.Fixture.Seeds.Select(seed => report.Fixture.Clips!.Written[("fma_three_blocks", seed)]).ToList();

        (row["paper_test"], row["paper_test_windows"]).ShouldBe(("49.75", "43.725"));
        Number(row["ours_test_mean"]).ShouldBe(100 * runs.Average(run => run.Test.Accuracy), 1e-9);
        Number(row["ours_test_windows_mean"]).ShouldBe(100 * runs.Average(run => run.Windows!.Accuracy), 1e-9);
    }

    [Fact]
    public void TheDistanceToTheBestBaselineIsComputed()
    {
        var (fixture, seeds) = (report.Fixture.Clips!, report.Fixture.Seeds);
        var network = seeds.Average(seed => fixture.Written[("msd_mel", seed)].Test.Accuracy);
        var best = fixture.Baselines[("lachmish_mel", 1)].Baselines.Keys.Select(name => (name, accuracy: seeds.Average(seed => fixture.Baselines[("lachmish_mel", seed)].Baselines[name].Accuracy)))
            .MaxBy(baseline => baseline.accuracy);
        var points = (100 * (network - best.accuracy)).ToString("F1", CultureInfo.InvariantCulture);

        var row = report.Rows("results", "msd_cnn").Single(row => row["experiment"] == "msd_mel");
        row["against_the_best_baseline"].ShouldStartWith($"{points} points above {best.name} (");
        report.Read("tables", "msd_cnn", "results.md").ShouldContain("1 of 1 networks beat every baseline on their test clips.");
        report.MetricsOf("msd_cnn").GetProperty("aggregates").GetProperty("experiments").GetProperty("msd_mel").GetProperty("above_best_baseline").GetDouble()
            .ShouldBe(network - best.accuracy, 1e-12);
    }

    [Fact]
    public void OnDemoDataNoOtherVerdictIsGiven()
    {
        foreach (var study in Studies)
        {
            report.Rows("claims", study).ShouldAllBe(row => row["verdict"] == "not comparable: demo data");
            report.Rows("results", study).Select(row => row["verdict_on_the_test_accuracy"]).Where(verdict => verdict != "").ShouldAllBe(verdict => verdict == "not comparable: demo data");
        }
    }

    [Fact]
    public void OnDemoDataNothingOnThePageOrInAFileIsSaidToAgreeOrToDiffer()
    {
        Regex.Matches(report.Page, "<td[^>]*>(agrees|differs)").ShouldBeEmpty();
        foreach (var file in Directory.GetFiles(Path.Combine(report.Folder, "tables"), "*.csv", SearchOption.AllDirectories))
        {
            var rows = CsvText.Parse(File.ReadAllText(file));
            foreach (var column in rows[0].Index().Where(title => title.Item.Contains("verdict", StringComparison.Ordinal)).Select(title => title.Index))
                rows.Skip(1).Select(row => row[column]).ShouldAllBe(verdict => verdict == "" || verdict == "not comparable: demo data", file);
        }
    }

    [Fact]
    public void ClaimsCarryTheArithmeticOfThePapersOwnNumbers()
    {
        string Arithmetic(string study, string group, string number) =>
            report.Rows("claims", study).Single(row => row["group"].StartsWith(group + " (", StringComparison.Ordinal)
                && row["number"].StartsWith(number, StringComparison.Ordinal))["paper_does_its_own_arithmetic_hold"];

        Arithmetic("titus", "titus_pooling_fma", "test accuracy, %").ShouldBe(
            "impossible: no whole number out of 800 gives it; the published matrix has 591 of 800 on its diagonal, 73.875 %");
        Arithmetic("titus", "titus_lstm", "validation accuracy").ShouldBe(
            "no whole number out of 200 gives it; 38/64 does; the highest value of the published curve is 58.4 % at epoch 66");
        Arithmetic("fma_cnn", "fma_three_blocks", "highest validation").ShouldBe("3,385/8,000; the highest value of the published curve is 42.3125 % at epoch 93");
        Arithmetic("msd_cnn", "msd_mel", "parameters").ShouldBe("the layers add up to 87,472,939");
    }

    [Fact]
    public void CurvesOfThePaperAndOursAreCountedAlike()
    {
        var rows = CsvText.Parse(report.Read("figures", "titus", "fig4.csv"));

        rows[0].ShouldBe(["panel", "epoch", "training_loss", "validation_loss", "rule"]);
        rows.First(row => row[0] == "ours")[1].ShouldBe("0");
        rows.Count(row => row[0] == "paper").ShouldBe(70);
        rows.Single(row => row[0] == "paper" && row[4] == "1")[1].ShouldBe("66");
    }

    [Fact]
    public void LogsOfStepsAreDrawnAsMeansOnALogarithmicAxis()
    {
        var rows = CsvText.Parse(report.Read("figures", "msd_cnn", "msd_mel-loss.csv"));

        rows[0][1].ShouldBe("step");
        rows.Count(row => row[0] == "paper").ShouldBe(63);
        rows.Count(row => row[0] == "ours").ShouldBe(50);
        Regex.Count(report.Read("figures", "msd_cnn", "msd_mel-loss.vl.json"), "\"type\": \"log\"").ShouldBe(2);
        report.Page.ShouldContain("The loss axis is logarithmic.");
    }

    [Fact]
    public void JudgementsOverTimeAreOfTheSurestClipOfTheGenreThePaperShows()
    {
        report.Page.ShouldContain("country.00001, country taken for country");
        report.Page.ShouldContain("hiphop.00002, hiphop taken for reggae");
        var rows = CsvText.Parse(report.Read("figures", "titus", "fig7.csv"));
        rows[0].ShouldBe(["panel", "step", .. StudyFixture.GtzanGenres]);
        rows.Skip(1).Select(row => row[1]).ShouldBe(["0", "1", "2", "3", "4", "5", "6"]);
        rows.Skip(1).ShouldAllBe(row => row[10] == "0.6000", "reggae");
    }

    [Fact]
    public void OurMatrixStandsInTheOrderOfThePapers()
    {
        var rows = CsvText.Parse(report.Read("figures", "titus", "fig10.csv"));

        rows.Where(row => row[0] == "ours").Select(row => row[1]).Distinct().ShouldBe(rows.Where(row => row[0] == "paper").Select(row => row[1]).Distinct());
        rows.Where(row => row[0] == "ours").Sum(row => int.Parse(row[3], CultureInfo.InvariantCulture)).ShouldBe(64);
    }

    [Fact]
    public void ThePageSaysWhyGtzanStandsForThePreviews()
    {
        report.Page.ShouldContain("They can no longer be had. This build trains on GTZAN, as the work&#39;s own artefacts did");
        report.Rows("findings", "msd_cnn")[0]["evidence"].ShouldContain("both label files hold 1,000 rows of 10 columns in blocks of 100, the scripts read .au files");
    }

    [Fact]
    public void MetricsHoldEveryRunOfEveryExperiment()
    {
        foreach (var ((experiment, seed), written) in report.Fixture.Clips!.Written)
        {
            var run = report.MetricsOf(written.Study).GetProperty("experiments").GetProperty(experiment).GetProperty($"{seed}");
            run.GetProperty("test_accuracy").GetDouble().ShouldBe(written.Test.Accuracy);
            run.TryGetProperty("best_val_accuracy", out _).ShouldBe(written.BestValAccuracy is not null);
        }

        report.MetricsOf("titus").GetProperty("baselines").GetProperty("gtzan.titus.titus").GetProperty("knn").GetProperty("2").GetProperty("test_accuracy").GetDouble()
            .ShouldBe(report.Fixture.Clips!.Baselines[("titus", 2)].Baselines["knn"].Accuracy);
    }

    [Fact]
    public void NoTwoElementsShareAnIdAndEveryReferenceIsMet()
    {
        var ids = Id().Matches(report.Markup).Select(match => match.Groups[1].Value).ToList();

        ids.ShouldBeUnique();
        Reference().Matches(report.Markup).Select(match => match.Groups[1].Value).ShouldAllBe(reference => ids.Contains(reference));
        report.Markup.ShouldNotContain("https:", Case.Insensitive);
        report.Markup.ShouldNotContain("http:", Case.Insensitive);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("""\sid="([^"]+)["]""")]
    private static partial Regex Id();

    [GeneratedRegex("""(?:url\(#|href="#|aria-labelledby=")([^")]+)""")]
    private static partial Regex Reference();
}
