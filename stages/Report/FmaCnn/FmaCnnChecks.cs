using System.Globalization;
using Reprise.Report.Clips;
using Found = (string Evidence, string Outcome);

namespace Reprise.Report.FmaCnn;

/// <summary>Tests what README, slides and comments say against the notebooks' logs and the saved history.</summary>
internal static class FmaCnnChecks
{
    private const string Final = "fma_three_blocks";
    private const string Early = "fma_two_blocks";

    public static IReadOnlyDictionary<string, Func<Found>> Of(PaperFolder<ClipPaper> published) => new OrderedDictionary<string, Func<Found>>
    {
        ["double_softmax"] = () => DoubleSoftmax(published),
        ["readme_results"] = () => ReadmeResults(published.Paper),
        ["dummy"] = () => Dummy(published.Paper),
        ["best_weights"] = () => BestWeights(published),
        ["test_above_validation"] = () => TestAboveValidation(published),
        ["stage_lengths"] = () => StageLengths(published),
        ["printed_epochs"] = () => PrintedEpochs(published),
        ["blocks"] = () => Blocks(published),
        ["split"] = () => Split(published.Paper),
        ["slide9_curve"] = () => Slide9Curve(published),
        ["slide9_matrix"] = () => Slide9Matrix(published),
        ["early_overfits"] = () => EarlyOverfits(published),
        ["early_genres"] = () => EarlyGenres(published),
    };

    // With softmax in front, the loss sees values between 0 and 1: at best 1 for the right genre and 0 for the others.
    private static Found DoubleSoftmax(PaperFolder<ClipPaper> published)
    {
        var genres = published.Paper.Collections["fma"].Genres.Count;
        var (least, most) = (Math.Log(Math.E + genres - 1) - 1, Math.Log(genres));
        var losses = published.History(Final).Scaled(published.Paper.LossScale).Epochs.Select(row => row.Loss!.Value).ToList();
        var text = $"the network ends in a softmax and the loss takes another, so that of {genres} genres it lies between {Four(least)} for certain and right and "
            + $"{Four(most)} for undecided; "
            + $"the {losses.Count} logged losses lie between {Four(losses.Min())} and {Four(losses.Max())}";

        return (text, losses.Min() >= least && losses.Max() <= most ? Finding.Explained : Finding.Contradicted);
    }

    private static Found ReadmeResults(ClipPaper paper)
    {
        var text = new[] { ("windows", "test_windows"), ("tracks", "test_tracks") }.Select(pair =>
            $"{paper.Fact($"{pair.Item2}_correct"):#,0} of {paper.Fact(pair.Item2):#,0} {pair.Item1} are "
                + $"{Percent(paper.Fact($"{pair.Item2}_correct") / paper.Fact(pair.Item2), 3)}");

        return (string.Join(", ", text), Finding.Confirmed);
    }

    private static Found Dummy(ClipPaper paper)
    {
        var genres = paper.Collections["fma"].TracksPerGenre;
        var share = (double)genres.Values.Max() / genres.Values.Sum();

        return ($"one of {genres.Count} genres of equal size is {Percent(share, 1)}; no such classifier was run",
            Math.Abs(100 * share - paper.Fact("dummy_pct")) < 0.05 ? Finding.Confirmed : Finding.Contradicted);
    }

    private static Found BestWeights(PaperFolder<ClipPaper> published)
    {
        var (history, last) = (published.History(Final), published.History(Final).Epochs[^1]);
        var best = history.Epochs.Where(row => row.ValAccuracy == history.HighestValAccuracy.ValAccuracy).Select(row => row.Epoch).ToList();
        var text = $"the highest validation accuracy is {Percent(history.HighestValAccuracy.ValAccuracy!.Value, 4)} at epochs {string.Join(" and ", best)}; the file "
            + $"called best holds references to the live weights, "
            + $"so the test saw those of epoch {last.Epoch} ({Percent(last.ValAccuracy!.Value, 2)})";

        return (text, best.Contains(last.Epoch) ? Finding.Confirmed : Finding.Contradicted);
    }

    private static Found TestAboveValidation(PaperFolder<ClipPaper> published)
    {
        var paper = published.Paper;
        var (validation, test) = (published.History(Final).Epochs[^1].ValAccuracy!.Value, paper.Fact("test_windows_correct") / paper.Fact("test_windows"));

        return ($"windows of the test part are right in {Percent(test, 2)}, of the validation part in {Percent(validation, 2)}: "
            + $"{CellText.Fixed(100 * (test - validation), 2)} points less, with the same weights",
            Finding.Explained);
    }

    private static Found StageLengths(PaperFolder<ClipPaper> published)
    {
        var (said, stages) = (published.Paper.FactList("stages_said"), published.RowsOf<RateRow>("histories", Final).CountBy(row => row.LearningRate).ToList());
        var text = "the saved history has " + string.Join(", ", stages.Select(stage => $"{stage.Value} epochs at {stage.Key.ToString(CultureInfo.InvariantCulture)}"));

        return (text, stages.Select(stage => stage.Value).SequenceEqual(said) ? Finding.Confirmed : Finding.Contradicted);
    }

    private static Found PrintedEpochs(PaperFolder<ClipPaper> published)
    {
        var (saved, printed) = (published.History(Final).Epochs, published.History(Final + "_printed").Epochs);
        var last = saved.TakeLast(printed.Count).ToList();
        var same = last.Select(row => row.ValAccuracy).SequenceEqual(printed.Select(row => row.ValAccuracy));

        return ($"their validation accuracies {(same ? "are" : "are not")} those of epochs {last[0].Epoch} to {last[^1].Epoch} of the saved history",
            same ? Finding.Explained : Finding.Contradicted);
    }

    private static Found Blocks(PaperFolder<ClipPaper> published)
    {
        var texts = new[] { Final, Early }.Select(network =>
        {
            var layers = published.Layers(network);
            var dense = layers.First(layer => layer.Name.StartsWith("linear", StringComparison.Ordinal));
            var inputs = dense.Parameters / Filters.Channels(dense) - 1;

            return (Count: layers.Count(layer => layer.Name.StartsWith("conv", StringComparison.Ordinal)), Inputs: inputs, Total: layers.Sum(layer => layer.Parameters));
        }).ToList();
        var text = texts.Select(network => $"{network.Count} convolutions, {network.Inputs:#,0} numbers into the first dense layer, {network.Total:#,0} parameters");

        return ($"notebook 02: {text.First()}; notebook 01: {text.Last()}", texts.Any(IsOfTheSlides) ? Finding.Confirmed : Finding.Contradicted);

        bool IsOfTheSlides((int Count, long Inputs, long Total) network) =>
            network.Count == published.Paper.Fact("convolutions_in_slides") && network.Inputs == published.Paper.Fact("first_dense_in_slides");
    }

    private static Found Split(ClipPaper paper)
    {
        var (parts, said) = (new[] { "train_windows", "validation_windows", "test_windows" }.Select(paper.Fact).ToList(), paper.FactList("split_said"));
        var shares = parts.Select(part => 10 * part / parts.Sum()).ToList();

        return ($"up to {parts[0]:#,0} windows for training, {parts[1]:#,0} for validation and {parts[2]:#,0} for the test: "
            + $"{string.Join(":", shares.Select(share => CellText.Fixed(share, 0)))}",
            shares.SequenceEqual(said.Select(part => (double)part)) ? Finding.Confirmed : Finding.Contradicted);
    }

    private static Found Slide9Curve(PaperFolder<ClipPaper> published)
    {
        var (epochs, run) = (published.Paper.Fact("slide9_epochs"), published.History(Final).Epochs.Count);

        return ($"the slide shows a mean squared error over {epochs} epochs; this network was trained on cross-entropy for {run}",
            epochs == run ? Finding.Confirmed : Finding.Contradicted);
    }

    private static Found Slide9Matrix(PaperFolder<ClipPaper> published)
    {
        var (shown, genres) = (published.Genres("figures", "slide9_matrix"), published.Paper.Collections["fma"].Genres);
        var shared = shown.Intersect(genres, GenreNames.Comparer).Count();

        return ($"the slide has {shown.Count} genres ({string.Join(", ", shown)}), this data {genres.Count}, {shared} of them in common",
            shown.Count == genres.Count ? Finding.Confirmed : Finding.Contradicted);
    }

    private static Found EarlyOverfits(PaperFolder<ClipPaper> published)
    {
        var epochs = published.History(Early).Epochs;
        var (first, last) = (epochs[0], epochs[^1]);

        return ($"from epoch {first.Epoch} to {last.Epoch} the training accuracy rises from {Percent(first.Accuracy!.Value, 1)} to "
            + $"{Percent(last.Accuracy!.Value, 1)}, the validation accuracy falls "
            + $"from {Percent(first.ValAccuracy!.Value, 1)} to {Percent(last.ValAccuracy!.Value, 1)}: the run began with weights that had been trained before", Finding.Explained);
    }

    private static Found EarlyGenres(PaperFolder<ClipPaper> published)
    {
        var rows = published.Rows<EarlyGenre>("notebook01_genres");
        var windows = rows.Sum(row => row.TestWindows);

        return ($"they count the first four windows of each of ten batches, 40 of the {windows:#,0} test windows, so one window is worth "
            + $"{CellText.Fixed(100.0 * rows.Count / 40, 0)} points of a genre on average",
            Finding.Explained);
    }

    private static string Four(double value) => CellText.Fixed(value, 4);

    private static string Percent(double share, int decimals) => $"{CellText.Fixed(100 * share, decimals)} %";
}
