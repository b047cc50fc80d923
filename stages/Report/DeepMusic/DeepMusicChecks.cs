using System.Globalization;
using Reprise.Data.Evaluation;

namespace Reprise.Report.DeepMusic;

/// <summary>Tests the paper's statements against its own tables, logs and matrices.</summary>
internal static class DeepMusicChecks
{
    public static IReadOnlyDictionary<string, Func<(string Evidence, string Outcome)>> Of(PaperFolder<DeepMusicPaper> published) =>
        new OrderedDictionary<string, Func<(string, string)>>
        {
            ["filter_size"] = () => FilterSize(published),
            ["pitch_head"] = () => PitchHead(published),
            ["stop_epoch"] = () => StopEpoch(published),
            ["other_stops"] = () => OtherStops(published),
            ["figure7a_run"] = () => Figure7aRun(published),
            ["tables_from_matrices"] = () => TablesFromMatrices(published),
            ["table4_model"] = () => Table4Model(published),
            ["figure10_model"] = () => Figure10Model(published),
            ["validation_accuracy"] = () => ValidationAccuracy(published),
            ["pop_recall"] = () => PopRecall(published),
        };

    // A convolution of k steps from c to f channels learns (k·c + 1)·f numbers, so the printed counts give k.
    private static (string, string) FilterSize(PaperFolder<DeepMusicPaper> published)
    {
        var layers = published.Layers("c1m1").Where(layer => layer.Name.StartsWith("conv", StringComparison.Ordinal)).ToList();
        var sizes = layers.Zip(layers.Skip(1), (before, layer) =>
            (layer.Name, layer.Parameters, Channels: Channels(before), Size: ((double)layer.Parameters / Channels(layer) - 1) / Channels(before))).ToList();
        var text = sizes.Select(size => $"{size.Name} learns {size.Parameters:#,0} numbers from {size.Channels} channels, which needs filters of {Text(size.Size)}");

        return (string.Join("; ", text), sizes.All(size => size.Size == 2) ? Finding.Confirmed : Finding.Contradicted);
    }

    private static (string, string) PitchHead(PaperFolder<DeepMusicPaper> published)
    {
        var (timbre, pitch) = (Dense(published, "c1m1"), Dense(published, "c1m2"));
        var text = $"the notebook of c1m1 ends in {timbre.Count} dense layers ({Sizes(timbre)}; {Total(published, "c1m1")} parameters in all), "
            + $"that of c1m2 in {pitch.Count} ({Sizes(pitch)}; {Total(published, "c1m2")}), Table 1 adds up to {published.Rows<PaperLayer>("table1").Sum(layer => layer.Parameters):#,0}";

        return (text, timbre.Count == pitch.Count ? Finding.Confirmed : Finding.Contradicted);

        static string Sizes(IReadOnlyList<PaperLayer> layers) => string.Join(", ", layers.Select(layer => layer.OutputShape));
    }

    private static (string, string) StopEpoch(PaperFolder<DeepMusicPaper> published)
    {
        var (history, model) = (published.History("c1m1"), published.Paper.Models["c1m1"]);
        var text = $"the printed log has {history.Epochs.Count} epochs, and the stopping rule replayed over it stops at {Stop(published, history)}";

        return (text, history.Epochs.Count == model.EpochsRunInText ? Finding.Confirmed : Finding.Contradicted);
    }

    private static (string, string) OtherStops(PaperFolder<DeepMusicPaper> published)
    {
        string[] models = ["c1m2", "c2m1"];
        var replays = models.Select(model => (model, stop: Stop(published, published.History(model)), published.Paper.Models[model].EpochsRun)).ToList();

        return ("the stopping rule replayed over the printed logs stops " + string.Join(" and ", replays.Select(replay => $"{replay.model} at {replay.stop}")),
            replays.All(replay => replay.stop == replay.EpochsRun) ? Finding.Confirmed : Finding.Contradicted);
    }

    private static (string, string) Figure7aRun(PaperFolder<DeepMusicPaper> published)
    {
        var (figure, notebook) = (published.Confusion("figure7a"), published.Confusion("c1m1"));
        var text = $"the diagonal of Figure 7a adds up to {Share(figure)}, that of the notebook's matrix to {Share(notebook)}; only the latter is the accuracy of Table 2";

        return (text, figure.Correct == notebook.Correct ? Finding.Confirmed : Finding.Contradicted);
    }

    private static (string, string) TablesFromMatrices(PaperFolder<DeepMusicPaper> published)
    {
        var printed = published.Rows<PaperScore>("table3").Select(row => (Model: row.Model, row.Genre, Values: new[] { row.Precision, row.Recall, row.F1 }))
            .Concat(published.Rows<PaperReportRow>("table4").Where(row => published.Paper.Genres.Contains(row.Row))
                .Select(row => (Model: "c2m1", Genre: row.Row, Values: new[] { row.Precision, row.Recall, row.F1 })));
        var gaps = printed.SelectMany(row => Scores(published, row.Model)[row.Genre].Zip(row.Values, (ours, theirs) => Math.Abs(ours - theirs))).ToList();
        var text = $"{gaps.Count} printed values recomputed from the matrices; the largest difference is {gaps.Max():F4}, {(Rounds(gaps) ? "within" : "more than")} the rounding of three decimals";

        return (text, Rounds(gaps) ? Finding.Confirmed : Finding.Contradicted);
    }

    private static (string, string) Table4Model(PaperFolder<DeepMusicPaper> published)
    {
        var rows = published.Rows<PaperReportRow>("table4").Where(row => published.Paper.Genres.Contains(row.Row)).ToList();
        var gaps = published.Paper.Models.Keys.ToDictionary(model => model, model => rows.Max(row => Math.Abs(row.F1 - Scores(published, model)[row.Row][2])));
        var match = gaps.MinBy(gap => gap.Value).Key;
        var text = $"its F1 values are those of the matrix of {match} (largest difference {gaps[match]:F4}); from the matrix of c1m2 they differ by up to {gaps["c1m2"]:F3}";

        return (text, match == "c1m2" ? Finding.Confirmed : Finding.Contradicted);
    }

    private static (string, string) Figure10Model(PaperFolder<DeepMusicPaper> published)
    {
        var figures = published.Paper.Figures;
        var rules = published.Paper.Models.Keys.ToDictionary(model => model, model =>
            (Loss: published.History(model).LowestValLoss.Epoch, Accuracy: published.History(model).HighestValAccuracy.Epoch));
        var match = rules.First(rule => rule.Value == (figures["fig10a"].Rule, figures["fig10b"].Rule)).Key;
        var text = $"its rules stand at epochs {figures["fig10a"].Rule} and {figures["fig10b"].Rule}, the best epochs in the log of {match}; those of c1m2 are {rules["c1m2"].Loss} and {rules["c1m2"].Accuracy}";

        return (text, match == "c1m2" ? Finding.Confirmed : Finding.Contradicted);
    }

    private static (string, string) ValidationAccuracy(PaperFolder<DeepMusicPaper> published)
    {
        var rows = published.Rows<PaperAccuracy>("table2").Select(row => (row.Model, Printed: row.ValAccuracy, History: published.History(row.Model))).ToList();
        var text = string.Join("; ", rows.Select(row =>
            $"{row.Model}: {row.Printed:F2} % is the highest of the log (epoch {row.History.HighestValAccuracy.Epoch}), the last epoch has {100 * row.History.Epochs[^1].ValAccuracy:F2} %"));

        return (text + ". The test accuracy comes from the weights of the last epoch", Finding.Explained);
    }

    private static (string, string) PopRecall(PaperFolder<DeepMusicPaper> published)
    {
        var matrix = published.Confusion("c1m1");
        var pop = matrix.Genres.ToList().IndexOf("Pop");
        var (right, support, predicted) = (matrix[pop, pop], matrix.Support(pop), matrix.Predicted(pop));
        var text = $"{right} of {support} Pop tracks were found, a recall of {100.0 * right / support:F1} %; of {predicted} tracks said to be Pop {right} are, a precision of {100.0 * right / predicted:F1} %";

        return (text, Finding.Contradicted);
    }

    private static IReadOnlyList<PaperLayer> Dense(PaperFolder<DeepMusicPaper> published, string model) =>
        [.. published.Layers(model).Where(layer => layer.Name.StartsWith("dense", StringComparison.Ordinal))];

    private static string Total(PaperFolder<DeepMusicPaper> published, string model) => published.Layers(model).Sum(layer => layer.Parameters).ToString("#,0", CultureInfo.InvariantCulture);

    private static int Channels(PaperLayer layer) => int.Parse(layer.OutputShape.Split(',')[^1], CultureInfo.InvariantCulture);

    private static int? Stop(PaperFolder<DeepMusicPaper> published, History history) => history.StopEpoch(published.Paper.Stopping.MinDelta, published.Paper.Stopping.Patience);

    private static Dictionary<string, double[]> Scores(PaperFolder<DeepMusicPaper> published, string model)
    {
        var matrix = published.Confusion(model);

        return matrix.Genres.Zip(new ClassificationReport(matrix).Genres, (genre, score) => (genre, score))
            .ToDictionary(pair => pair.genre, pair => new[] { pair.score.Precision, pair.score.Recall, pair.score.F1 });
    }

    private static bool Rounds(IEnumerable<double> gaps) => gaps.Max() <= 0.0005 + 1e-9;

    private static string Share(ConfusionMatrix matrix) => $"{matrix.Correct}/{matrix.Total} = {100.0 * matrix.Correct / matrix.Total:F2} %";

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
