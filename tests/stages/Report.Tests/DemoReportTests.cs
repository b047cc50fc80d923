using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Reprise.Data.Evaluation;

namespace Reprise.Report.Tests;

[Collection(BuiltReports.Name)]
public sealed partial class DemoReportTests(DemoReport report)
{
    private static readonly string[] Figures = ["fig6a", "fig6b", "fig7a", "nb_c1m1_confusion", "fig7b", "fig8", "fig9a", "fig9b", "fig10a", "fig10b"];
    private static readonly string[] Diagrams = ["fig5-ours", "fig5-paper"];
    private static readonly string[] Tables = ["table1", "table2", "table3", "table4", "layers", "counts", "samples", "nb_data_vectors", "claims", "findings"];

    [Fact]
    public void ListsOfTracksWithoutTracksAreLeftAway()
    {
        report.Page.ShouldNotContain("Skipped files");
        report.Page.ShouldNotContain("Same recording");
        report.Page.ShouldContain("from source demo: synthesised by this build. No file is missing, unusual, left out, skipped or there twice.");
    }

    [Fact]
    public void TheProgramSaysInOneLineWhatItMade()
    {
        report.Run.ShouldBe((0, "report: 10 tables and 11 figures of 1 paper, index.html" + Environment.NewLine, ""));
    }

    [Fact]
    public void EveryTableAndFigureIsWrittenInEveryForm()
    {
        string[] expected =
        [
            "index.html", "metrics.json", "coverage.json",
            .. Tables.SelectMany(table => new[] { ".csv", ".md", ".tex" }.Select(form => $"tables/deepmusic/{table}{form}")),
            .. Figures.SelectMany(figure => new[] { ".csv", ".png", ".svg", ".vl.json" }.Select(form => $"figures/deepmusic/{figure}{form}")),
            .. Diagrams.SelectMany(panel => new[] { ".dot", ".png", ".svg" }.Select(form => $"figures/deepmusic/{panel}{form}")),
            "pipeline/stages.json", "pipeline/stages.csv", "pipeline/stages-kinds.dot", "pipeline/stages-kinds.png", "pipeline/stages-kinds.svg",
        ];

        Directory.EnumerateFiles(report.Folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(report.Folder, path).Replace('\\', '/'))
            .ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void AnotherFolderTimeZoneAndLanguageGiveTheSameBytes()
    {
        var folder = Directory.CreateTempSubdirectory("reprise-report-in-a-folder-with-a-longer-name-").FullName;
        try
        {
            var (code, _, errors) = ReportProgram.Run(new StudyFixture().Write(folder), environment =>
            {
                environment["TZ"] = "Pacific/Auckland";
                environment["LANG"] = "de_DE.UTF-8";
                environment["LC_ALL"] = "de_DE.UTF-8";
            });

            (code, errors).ShouldBe((0, ""));
            foreach (var path in Directory.EnumerateFiles(report.Folder, "*", SearchOption.AllDirectories))
            {
                var name = Path.GetRelativePath(report.Folder, path);
                File.ReadAllBytes(Path.Combine(folder, "report", name)).SequenceEqual(File.ReadAllBytes(path)).ShouldBeTrue(name);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Table2GivesThePapersNumbersAndTheMeansOfOurRuns()
    {
        var row = report.Rows("table2").Single(row => row["model"].StartsWith("c1m2", StringComparison.Ordinal));
        var runs = Runs("c1m2");

        (row["paper_validation"], row["paper_test"]).ShouldBe(("65.68", "62.61"));
        Number(row["ours_test_mean"]).ShouldBe(100 * runs.Average(run => run.Test.Accuracy), 1e-12);
        Number(row["ours_validation_mean"]).ShouldBe(100 * runs.Average(run => run.BestValAccuracy.Value), 1e-12);
        row["ours_test_n"].ShouldBe("3");
    }

    [Fact]
    public void Table2NamesTheBaselinesOnTheSameTracks()
    {
        report.Rows("table2").Select(row => row["model"]).ShouldBe(
            ["c1m1 (1D CNN on timbre)", "c1m2 (1D CNN on pitch)", "c2m1 (2D CNN on timbre and pitch)", "majority", "stratified", "logistic"]);
    }

    [Fact]
    public void Table3AndTable4GiveEachGenreOnceBesideThePaper()
    {
        var table3 = report.Rows("table3");
        table3.Count.ShouldBe(16);
        table3.Select(row => row["genre"]).Take(8).ShouldBe(StudyFixture.PaperGenres);
        var pop = table3[6];
        (pop["paper_precision"], pop["paper_recall"], pop["paper_f1"]).ShouldBe(("0.684", "0.355", "0.467"));
        Number(pop["ours_f1_mean"]).ShouldBe(Runs("c1m1").Average(run => run.Test.PerGenre["Pop"].F1), 1e-12);

        var table4 = report.Rows("table4");
        table4.Select(row => row["genre"]).ShouldBe([.. StudyFixture.PaperGenres, "accuracy", "macro avg", "weighted avg"]);
        Number(table4[9]["ours_precision_mean"]).ShouldBe(Runs("c2m1").Average(run => run.Test.Macro.Precision), 1e-12);
    }

    [Fact]
    public void Table1SaysThatFewerSegmentsWereShown()
    {
        report.Table("table1.md").ShouldContain("64 segments of a track, the paper 512");
    }

    [Fact]
    public void TheIntervalOverThreeSeedsIsStudents()
    {
        var row = report.Rows("table2")[0];
        var values = Runs("c1m1").Select(run => run.BestValAccuracy.Value).ToList();
        var deviation = Math.Sqrt(values.Sum(value => Math.Pow(value - values.Average(), 2)) / 2);

        // t(0.975; 2) = 4.302652729911275, from tables.
        Number(row["ours_validation_low"]).ShouldBe(100 * (values.Average() - 4.302652729911275 * deviation / Math.Sqrt(3)), 1e-6);
    }

    [Fact]
    public void MetricsHoldEveryRunOfEveryModelSampleAndSeed()
    {
        foreach (var ((model, sample, seed), written) in report.Fixture.Written)
        {
            var run = report.Metrics.GetProperty("models").GetProperty(model).GetProperty(sample).GetProperty($"{seed}");
            run.GetProperty("test_accuracy").GetDouble().ShouldBe(written.Test.Accuracy);
            run.GetProperty("test_loss").GetDouble().ShouldBe(written.Test.Loss!.Value);
            run.GetProperty("macro_f1").GetDouble().ShouldBe(written.Test.Macro.F1);
            run.GetProperty("best_val_accuracy").GetDouble().ShouldBe(written.BestValAccuracy.Value);
            run.GetProperty("epochs_run").GetInt32().ShouldBe(written.EpochsRun);
        }

        report.Metrics.GetProperty("notice").GetString().ShouldBe("demo data, not comparable with the paper");
        report.Metrics.GetProperty("aggregates").GetProperty("models").GetProperty("c1m1").GetProperty("balanced").GetProperty("test_accuracy")
            .GetProperty("mean").GetDouble().ShouldBe(Runs("c1m1").Average(run => run.Test.Accuracy), 1e-12);
    }

    [Fact]
    public void NoVerdictOtherThanDemoDataIsEverGiven()
    {
        report.Rows("claims").Select(row => row["verdict"]).Distinct().ShouldBe(["not comparable: demo data"]);
        report.Rows("claims").Count.ShouldBe(21);
    }

    [Fact]
    public void EveryBlockOfOurNumbersSaysThatItIsDemoData()
    {
        report.Page.ShouldContain("<strong>Demo data, not comparable with the paper.</strong>");
        Blocks().Matches(report.Page).Count(block => block.Value.Contains("demo data, not comparable with the paper", StringComparison.Ordinal))
            .ShouldBe(Figures.Length + 1 + Tables.Length - 2, "one diagram, and all tables but the findings and the vectors of a track, of which this build has none");

        foreach (var table in Tables.Except(["findings", "nb_data_vectors"]))
        {
            report.Rows(table).ShouldAllBe(row => row["notice"] == "demo data, not comparable with the paper");
            report.Table(table + ".md").ShouldContain("demo data, not comparable with the paper");
            report.Table(table + ".tex").ShouldContain("demo data, not comparable with the paper");
        }

        foreach (var figure in Figures) report.Figure(figure + ".svg").ShouldContain("ours (demo data)");
    }

    [Fact]
    public void ThePageAsksForNothing()
    {
        report.Markup.ShouldNotContain("http:", Case.Insensitive);
        report.Markup.ShouldNotContain("https:", Case.Insensitive);
        Resource().Matches(report.Markup).Select(match => match.Value).ShouldAllBe(link => link == "href=\"data:,\"");
    }

    [Fact]
    public void ThePolicyLetsNothingRunButTheTextsOfThePage()
    {
        var policy = Regex.Match(report.Page, "Content-Security-Policy\" content=\"([^\"]+)\"").Groups[1].Value;
        var scripts = Script().Matches(report.Page).Where(script => !script.Groups[1].Value.Contains("json", StringComparison.Ordinal)).Select(script => InteractiveFigures.Hashed(script.Groups[2].Value)).ToList();

        policy.ShouldStartWith($"default-src 'none'; script-src {string.Join(' ', scripts)}; style-src-elem 'sha256-");
        scripts.Count.ShouldBe(4);
        policy.ShouldNotContain("unsafe-eval");
        policy.ShouldNotContain("script-src 'unsafe-inline'");
    }

    [Fact]
    public void TheSpecificationsOfThePageAreThoseOfItsPanels()
    {
        var specifications = JsonDocument.Parse(Script().Matches(report.Page).Single(script => script.Groups[1].Value.Contains("json", StringComparison.Ordinal)).Groups[2].Value);

        specifications.RootElement.GetProperty("panels").EnumerateObject().Select(panel => panel.Name)
            .ShouldBe(Figures.SelectMany(figure => new[] { "ours", "paper" }.Select(panel => $"deepmusic-{figure}-{panel}-panel")));
        foreach (var panel in specifications.RootElement.GetProperty("panels").EnumerateObject()) report.Markup.ShouldContain($"id=\"{panel.Name}\"");
    }

    [Fact]
    public void EveryPngIsTwiceTheSizeOfItsDrawing()
    {
        foreach (var figure in Figures.Concat(Diagrams))
        {
            var png = File.ReadAllBytes(Path.Combine(report.Folder, "figures", "deepmusic", figure + ".png"));
            var box = XDocument.Parse(report.Figure(figure + ".svg")).Root!.Attribute("viewBox")!.Value.Split(' ').Select(Number).ToList();

            png.AsSpan(1, 3).SequenceEqual("PNG"u8).ShouldBeTrue();
            // Graphviz counts in points, four thirds of a pixel each.
            var pixels = Diagrams.Contains(figure) ? 2 * 4 / 3.0 : 2;
            ((double)BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16))).ShouldBe(pixels * box[2], 2.0, figure);
            ((double)BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))).ShouldBe(pixels * box[3], 2.0, figure);
        }
    }

    [Fact]
    public void NoTwoElementsShareAnIdAndEveryReferenceIsMet()
    {
        var ids = Id().Matches(report.Markup).Select(match => match.Groups[1].Value).ToList();

        ids.ShouldBeUnique();
        Reference().Matches(report.Markup).Select(match => match.Groups[1].Value).ShouldAllBe(reference => ids.Contains(reference));
    }

    [Fact]
    public void EveryLinkLeadsToAFileOfTheReport()
    {
        foreach (Match link in Link().Matches(report.Markup)) File.Exists(Path.Combine(report.Folder, link.Groups[1].Value)).ShouldBeTrue(link.Value);
    }

    [Fact]
    public void EveryDrawingHasAnAlternativeTextWithItsNumbers()
    {
        var drawings = Drawing().Matches(report.Markup);

        // The last one is that of the stages.
        drawings.Count.ShouldBe(2 * Figures.Length + Diagrams.Length + 1);
        drawings.ShouldAllBe(drawing => drawing.Value.Contains("role=\"img\" aria-label=\"", StringComparison.Ordinal));
        report.Markup.ShouldNotContain("graphics-symbol", customMessage: "marks inside a drawing have no names of their own");
        report.Page.ShouldContain("a vertical rule marks epoch 26 with validation loss 0.815");
        report.Page.ShouldContain("published: 880 tracks: 608 of 880 tracks on the diagonal");
    }

    [Fact]
    public void EverySvgFileIsWellFormedAndStandsAlone()
    {
        foreach (var figure in Figures.Concat(Diagrams))
        {
            var root = XDocument.Parse(report.Figure(figure + ".svg")).Root!;
            root.Name.ShouldBe(XName.Get("svg", "http://www.w3.org/2000/svg"));
            root.Descendants().Attributes().ShouldAllBe(attribute => attribute.Name.LocalName != "href");
        }
    }

    [Fact]
    public void WordsOfTheDataCannotBecomeMarkup()
    {
        report.Page.ShouldContain("made up, &lt;free&gt; &amp; open");
    }

    [Fact]
    public void LatexRowsHaveAsManyCellsAsTheTableHasColumns()
    {
        foreach (var table in Tables)
        {
            var text = report.Table(table + ".tex");
            text.Split("\\toprule").Length.ShouldBe(2);
            text.ShouldEndWith("\\end{tabular}\n");
            var columns = report.Table(table + ".md").Split('\n')[2].Split(" | ").Length;
            foreach (var row in text.Split('\n').Where(line => line.EndsWith("\\\\", StringComparison.Ordinal) && !line.Contains("multicolumn", StringComparison.Ordinal)))
                Ampersand().Count(row).ShouldBe(columns - 1, row);
        }
    }

    [Fact]
    public void FigureDataHoldsOurCurveAndThePublishedOne()
    {
        var rows = CsvText.Parse(report.Figure("fig6b.csv"));

        rows.Count(row => row[0] == "paper").ShouldBe(33);
        rows.Single(row => row[0] == "paper" && row[4] == "1")[1].ShouldBe("25");
        rows.Single(row => row[0] == "ours" && row[4] == "1")[1].ShouldBe($"{Runs("c1m1")[0].BestValAccuracy.Epoch}");
    }

    private List<ModelMetrics> Runs(string model) => [.. report.Fixture.Seeds.Select(seed => report.Fixture.Written[(model, "balanced", seed)])];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("<figure class=\"(table|drawing( diagram)?)\" id=.*?</figure>", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("(?<=<(link|img|image|use|iframe|object|embed|source)[^>]*)(href|src|data)=\"[^\"]*\"")]
    private static partial Regex Resource();

    [GeneratedRegex("""\sid="([^"]+)["]""")]
    private static partial Regex Id();

    [GeneratedRegex("""(?:url\(#|href="#|aria-labelledby=")([^")]+)""")]
    private static partial Regex Reference();

    [GeneratedRegex("<a href=\"([^#\"][^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<svg[^>]*>")]
    private static partial Regex Drawing();

    [GeneratedRegex("<script([^>]*)>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex(@"(?<!\\)&")]
    private static partial Regex Ampersand();
}
