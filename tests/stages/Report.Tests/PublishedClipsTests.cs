using Reprise.Report.Clips;
using Reprise.Report.FmaCnn;
using Reprise.Report.MsdCnn;
using Reprise.Report.Titus;

namespace Reprise.Report.Tests;

/// <summary>The published data of the three works on clips, held against what the works say of themselves.</summary>
public sealed class PublishedClipsTests
{
    private static readonly PaperFolder<ClipPaper> Titus = Folder("titus"), Fma = Folder("fma_cnn"), Msd = Folder("msd_cnn");

    [Fact]
    public void TheLayersOfEveryExperimentAddUpToItsParameters()
    {
        foreach (var folder in new[] { Titus, Fma, Msd })
        {
            foreach (var experiment in folder.Paper.Experiments.Values.Where(experiment => experiment.Layers is not null))
                folder.Layers(experiment.Layers!).Sum(layer => layer.Parameters).ShouldBe(experiment.Parameters!.Value, experiment.Title);
        }
    }

    [Fact]
    public void Figure10CountsATenthOfTheCollection()
    {
        var matrix = Titus.Confusion("fig10");

        (matrix.Total, matrix.Correct).ShouldBe((800, 591));
        matrix.Genres.ShouldBe(Titus.Paper.Collections["fma"].Genres);
        matrix.Genres.Select((_, genre) => matrix.Support(genre)).ShouldBe([104, 91, 99, 105, 105, 104, 107, 85]);
    }

    [Theory]
    [InlineData("titus_lstm", 66, 0.584, 0.73)]
    [InlineData("titus_pooling_fma", 60, 0.753, 0.25)]
    public void CurvesThatWereReadOffHaveTheirPeaksAndEndsWhereTheFiguresHaveThem(string name, int epoch, double accuracy, double lastLoss)
    {
        var history = Titus.History(name);

        history.Epochs.Select(row => row.Epoch).ShouldBe(Enumerable.Range(0, 70));
        (history.HighestValAccuracy.Epoch, history.HighestValAccuracy.ValAccuracy).ShouldBe((epoch, accuracy));
        history.Last(row => row.Loss)!.Value.ShouldBe(lastLoss, 0.01);
    }

    [Fact]
    public void TheSavedHistoryHasItsPeaksStagesAndEnd()
    {
        var history = Fma.History("fma_three_blocks");

        history.Epochs.Count.ShouldBe(100);
        history.Epochs.Where(row => row.ValAccuracy == 0.423125).Select(row => row.Epoch).ShouldBe([93, 97]);
        history.HighestValAccuracy.ValAccuracy.ShouldBe(0.423125);
        new[] { 10, 25, 55, 100 }.Select(epoch => history.Epochs[epoch - 1].ValAccuracy).ShouldBe([0.3095, 0.37375, 0.413, 0.4195]);
        Fma.RowsOf<RateRow>("histories", "fma_three_blocks").CountBy(row => row.LearningRate).Select(stage => stage.Value).ShouldBe([10, 15, 30, 45]);
        Fma.Rows<EarlyGenre>("notebook01_genres").Sum(row => row.TestWindows).ShouldBe(1000);
    }

    [Theory]
    [InlineData("msd_mel", 1562, 3614828000, 7304702, 0.578125, 947)]
    [InlineData("msd_mfcc", 1562, 86178750, 304.2462, 0.25, 67)]
    [InlineData("benchmark", 814, 2730639000, 17614120, 0, 0)]
    public void LogsOfStepsHaveTheirLengthsEndsAndPeaks(string name, int steps, double first, double last, double best, int at)
    {
        var history = Msd.History(name);

        (history.Unit, history.Epochs.Count).ShouldBe(("step", steps));
        (history.Epochs[0].Loss, history.Epochs[^1].Loss).ShouldBe((first, last));
        if (at > 0) (history.Epochs.MaxBy(row => row.Accuracy)!.Epoch, history.Epochs.Max(row => row.Accuracy)).ShouldBe((at, best));
        history.Epochs.ShouldAllBe(row => row.Accuracy * 64 % 1 == 0);
    }

    [Fact]
    public void TheMelLogLearnsAndForgetsAsItsMeansSay()
    {
        // Means of a hundred steps each, to four decimals.
        double[] means = [0.1883, 0.2875, 0.3217, 0.3531, 0.3781, 0.3828, 0.3992, 0.4136, 0.4211, 0.4261, 0.4195, 0.4127, 0.3883, 0.3819, 0.3861, 0.3841];

        Msd.History("msd_mel").Averaged(100).Epochs.Select(row => Math.Round(row.Accuracy!.Value, 4)).ShouldBe(means);
    }

    [Fact]
    public void TestsOfTheBenchmarkAreSharesOf189()
    {
        var tests = Msd.History("benchmark").Epochs.Select(row => row.ValAccuracy!.Value).ToList();

        tests.Distinct().Count().ShouldBe(12);
        (tests.Max(), tests[^1]).ShouldBe((56 / 189.0, 40 / 189.0));
    }

    [Theory]
    [InlineData("titus_lstm", "test_accuracy", "no whole number out of 100 gives it; 39/64 does")]
    [InlineData("titus_lstm", "best_val_accuracy", "no whole number out of 200 gives it; 38/64 does")]
    [InlineData("titus_pooling_fma", "test_accuracy", "impossible: no whole number out of 800 gives it")]
    [InlineData("titus_pooling", "test_accuracy", "impossible: no whole number out of 100 gives it")]
    [InlineData("fma_three_blocks", "window_accuracy", "3,498/8,000")]
    [InlineData("fma_three_blocks", "test_accuracy", "398/800")]
    [InlineData("msd_mel", "test_accuracy", "no whole number out of 200 gives it; 30/64 does")]
    [InlineData("msd_mfcc", "test_accuracy", "no whole number out of 200 gives it; 11/64 does")]
    public void EveryHeadlineIsSaidToBeTheShareItIs(string experiment, string measure, string expected)
    {
        var number = new[] { Titus, Fma, Msd }.SelectMany(folder => folder.Rows<PaperNumber>("numbers")).First(row => row.Experiment == experiment && row.Measure == measure);

        Arithmetic.OutOf(number.Value, number.Decimals, number.AllTotals).ShouldBe(expected);
    }

    [Fact]
    public void APercentageOfManyMayBeSeveralShares() => Arithmetic.OutOf(43.7, 1, [8000]).ShouldBe("3,492 to 3,500 of 8,000");

    [Fact]
    public void EveryNumberBelongsToAnExperimentOfItsPaperOrIsQuoted()
    {
        foreach (var folder in new[] { Titus, Fma, Msd })
        {
            folder.Rows<PaperNumber>("numbers").ShouldAllBe(number => number.Experiment == "" ? number.Measure == "" : folder.Paper.Experiments.ContainsKey(number.Experiment));
            folder.Paper.Figures.Values.ShouldAllBe(figure => folder.Paper.Experiments.ContainsKey(figure.Experiment));
        }
    }

    [Theory]
    [InlineData("titus", "contradicted contradicted contradicted contradicted explained contradicted contradicted contradicted contradicted explained")]
    [InlineData("fma_cnn", "explained confirmed confirmed contradicted explained contradicted explained contradicted contradicted contradicted contradicted explained explained")]
    [InlineData("msd_cnn", "contradicted contradicted confirmed contradicted contradicted contradicted contradicted contradicted contradicted contradicted contradicted")]
    public void EachCheckedStatementHasTheOutcomeThatIsKnown(string study, string outcomes)
    {
        var folder = Folder(study);
        var checks = study switch { "titus" => TitusChecks.Of(folder), "fma_cnn" => FmaCnnChecks.Of(folder), _ => MsdCnnChecks.Of(folder) };

        FindingsTable.Of(folder.Paper, checks).Rows.Select(row => CellText.Plain(row.Cells[3])).Where(outcome => outcome != Finding.Documented)
            .ShouldBe(outcomes.Split(' '));
        folder.Paper.Statements.Select(statement => statement.Check).OfType<string>().ShouldBe(checks.Keys, ignoreOrder: true);
    }

    [Fact]
    public void FindingsNameTheNumbersTheyRestOn()
    {
        string Evidence(PaperFolder<ClipPaper> folder, IReadOnlyDictionary<string, Func<(string Evidence, string Outcome)>> checks, string check) => checks[check]().Evidence;

        Evidence(Titus, TitusChecks.Of(Titus), "time_steps").ShouldBe("from 647 frames filters of 4 leave 78 steps, filters of 5 leave 77; the figures have 77");
        Evidence(Titus, TitusChecks.Of(Titus), "time_weights").ShouldContain("2,926, and divides by 3,003, so that the first step is ignored and the outputs add up to 0.97436");
        Evidence(Fma, FmaCnnChecks.Of(Fma), "double_softmax").ShouldContain("between 1.2740 for certain and right and 2.0794 for undecided");
        Evidence(Msd, MsdCnnChecks.Of(Msd), "training_lag").ShouldContain("25 batches of 64 are 1,600 clips, 2 passes over 800");
        Evidence(Msd, MsdCnnChecks.Of(Msd), "label_pairing").ShouldContain("98 clips keep a label of their own genre, and who knew every genre could be right on 19.9 % of such labels");
        Evidence(Msd, MsdCnnChecks.Of(Msd), "clip_length").ShouldEndWith("cover 24.02 s");
    }

    private static PaperFolder<ClipPaper> Folder(string study) => new(Repository.Path("papers", study));
}
