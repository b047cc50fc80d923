using Reprise.Data;
using Reprise.Report.Clips;
using Found = (string Evidence, string Outcome);

namespace Reprise.Report.MsdCnn;

/// <summary>Tests what README and diagram say against the code's constants, the label files and the logs.</summary>
internal static class MsdCnnChecks
{
    private const string Mel = "msd_mel";
    private const string Mfcc = "msd_mfcc";

    public static IReadOnlyDictionary<string, Func<Found>> Of(PaperFolder<ClipPaper> published) => new OrderedDictionary<string, Func<Found>>
    {
        ["data_shape"] = () => DataShape(published.Paper),
        ["test_size"] = () => TestSize(published),
        ["training_lag"] = () => TrainingLag(published),
        ["label_pairing"] = () => LabelPairing(published.Paper),
        ["mfcc_learning"] = () => MfccLearning(published),
        ["benchmark_result"] = () => BenchmarkResult(published),
        ["benchmark_random"] = () => BenchmarkRandom(published),
        ["diagram_filters"] = () => DiagramFilters(published),
        ["convolutions"] = () => Convolutions(published),
        ["dense_layer"] = () => DenseLayer(published),
        ["clip_length"] = () => ClipLength(published.Paper),
    };

    private static Found DataShape(ClipPaper paper)
    {
        var (file, gtzan) = (paper.Facts.GetProperty("label_file"), paper.Collections["gtzan"]);
        int Fact(string name) => file.GetProperty(name).GetInt32();
        var (rows, columns, block) = (Fact("rows"), Fact("columns"), Fact("blocks_of_one_genre"));
        var isGtzan = rows == gtzan.Tracks && columns == gtzan.Genres.Count && gtzan.TracksPerGenre.Values.All(count => count == block);
        var text = $"both label files hold {rows:#,0} rows of {columns} columns in blocks of {block}, the scripts read {file.GetProperty("extension").GetString()} "
            + $"files, take the genre from a file's name and count to {rows:#,0}; the genres are {string.Join(", ", gtzan.Genres)}. That is GTZAN; of the other route a downloader and its count of "
            + $"{paper.Fact("progress_of_the_downloader"):#,0} files remain";

        return (text, isGtzan ? Finding.Contradicted : Finding.Confirmed);
    }

    private static Found TestSize(PaperFolder<ClipPaper> published)
    {
        var (said, batch) = ((int)published.Paper.Fact("test_in_code"), (int)published.Paper.Fact("batch"));
        var logged = new[] { Mel, Mfcc }.Select(experiment => published.Rows<PaperNumber>("numbers")
            .First(number => number.Experiment == experiment && number.Measure == ClipMeasures.TestAccuracy)).ToList();
        var text = logged.Select(number => $"{CellText.Fixed(number.Value, number.Decimals)} %: {Arithmetic.OutOf(number.Value, number.Decimals, [said, batch])}");

        return ($"{string.Join("; ", text)}. The logged tests saw {batch} clips, or a multiple",
            logged.All(number => Fraction.Numerator(number.Value, said, number.Decimals) is not null) ? Finding.Confirmed : Finding.Contradicted);
    }

    // Batches that come back after so many steps are as easy or as hard as before.
    private static Found TrainingLag(PaperFolder<ClipPaper> published)
    {
        var (batch, train) = ((int)published.Paper.Fact("batch"), (int)published.Paper.Fact("train"));
        var lags = new[] { Mel, Mfcc }.Select(network => Strongest([.. published.History(network).Epochs.Select(row => row.Accuracy!.Value)])).ToList();
        var text = $"the batch accuracies of the two logs resemble themselves most after {string.Join(" and ", lags.Select(lag => $"{lag.Steps} steps (correlation {CellText.Fixed(lag.Correlation, 2)})"))}: "
            + $"{lags[0].Steps} batches of {batch} are {lags[0].Steps * batch:#,0} clips, {(double)lags[0].Steps * batch / train} passes over {train}";

        return (text, lags.All(lag => lag.Steps * batch % train == 0) ? Finding.Confirmed : Finding.Contradicted);
    }

    private static (int Steps, double Correlation) Strongest(double[] values)
    {
        var mean = values.Average();
        double Product(int lag) => values.Zip(values.Skip(lag), (early, late) => (early - mean) * (late - mean)).Sum();
        var best = Enumerable.Range(5, 60).MaxBy(Product);

        return (best, Product(best) / Product(0));
    }

    // The published formatter walks a hash map for the features and the folders for the labels.
    private static Found LabelPairing(ClipPaper paper)
    {
        var gtzan = paper.Collections["gtzan"];
        var names = gtzan.TracksPerGenre
            .SelectMany(genre => Enumerable.Range(0, genre.Value).Select(number => (Name: $"{genre.Key}.{number:D5}", Genre: genre.Key)))
            .ToDictionary(clip => clip.Name, clip => clip.Genre);
        var pairs = HashOrder.Partners(names.Keys).Select(pair => (Own: names[pair.Key], Given: names[pair.Value])).ToList();
        var (own, oracle) = (pairs.Count(pair => pair.Own == pair.Given), pairs.GroupBy(pair => pair.Own).Sum(genre => genre.CountBy(pair => pair.Given).Max(given => given.Value)));
        var text = $"features are written in the order of a hash map, labels in the order of the files; with GTZAN's {names.Count:#,0} names in a dictionary of "
            + $"Python 2.7, {own} clips keep a label of their own genre, "
            + $"and who knew every genre could be right on {Percent((double)oracle / names.Count)} of such labels. Whether the logged trainings used them cannot be told";

        return (text, own == names.Count ? Finding.Confirmed : Finding.Contradicted);
    }

    private static Found MfccLearning(PaperFolder<ClipPaper> published)
    {
        var (rows, chance) = (published.History(Mfcc).Epochs, 1.0 / published.Paper.Collections["gtzan"].Genres.Count);
        double Mean(IEnumerable<LogRow> part) => part.Average(row => row.Accuracy!.Value);
        var text = $"of the batches it had just learned from {Percent(Mean(rows.Take(100)))} of the clips were right over the first 100 steps and "
            + $"{Percent(Mean(rows.TakeLast(100)))} over the last 100; chance is {Percent(chance)}";

        return (text, Mean(rows.TakeLast(100)) > 2 * chance ? Finding.Confirmed : Finding.Contradicted);
    }

    private static Found BenchmarkResult(PaperFolder<ClipPaper> published)
    {
        var (claimed, total) = (Quoted(published, "CNN on mel"), (int)published.Paper.Fact("benchmark_test"));
        var tests = published.History("benchmark").Epochs.Select(row => row.ValAccuracy!.Value).ToList();
        var occurs = tests.Any(value => Math.Abs(100 * value - claimed.Value) < 0.005);
        var text = $"the log of that run has {tests.Distinct().Count()} different test accuracies, the highest {Percent(tests.Max(), 2)} and the last {Percent(tests[^1], 2)}; "
            + $"of {total} test clips: {Arithmetic.OutOf(claimed.Value, claimed.Decimals, [total])}. The run ended after {tests.Count} steps in a crash";

        return (text, occurs ? Finding.Confirmed : Finding.Contradicted);
    }

    private static Found BenchmarkRandom(PaperFolder<ClipPaper> published)
    {
        var paper = published.Paper;
        var (claimed, clips, largest, genres) = (Quoted(published, "Random"), (int)paper.Fact("benchmark_clips"), (int)paper.Fact("benchmark_majority"), (int)paper.Fact("benchmark_genres"));
        var isMajority = Fraction.Numerator(claimed.Value, clips, claimed.Decimals) == largest;

        return ($"{CellText.Fixed(claimed.Value, 2)} % is {largest}/{clips:#,0}, the share of the largest genre, so what always names that genre; a guess among "
            + $"{genres} genres is right in {Percent(1.0 / genres)}",
            isMajority ? Finding.Contradicted : Finding.Confirmed);
    }

    private static Found DiagramFilters(PaperFolder<ClipPaper> published)
    {
        var said = published.Paper.FactList("time_lengths_in_diagram");
        var filters = published.Layers(Mel).Where(layer => layer.Name.StartsWith("conv", StringComparison.Ordinal)).Select(Filters.Channels).ToList();
        var text = $"the code has {string.Join(", ", filters)} filters in its convolutions, on {string.Join(", ", Lengths(published))} steps in time";

        return (text, filters.SequenceEqual(said) ? Finding.Contradicted : Finding.Confirmed);
    }

    private static IEnumerable<string> Lengths(PaperFolder<ClipPaper> published) =>
        published.Layers(Mel).Where(layer => layer.Name.StartsWith("conv", StringComparison.Ordinal)).Select(layer => layer.OutputShape.Split(',')[0]);

    private static Found Convolutions(PaperFolder<ClipPaper> published)
    {
        var filters = Filters.Of(published.Layers(Mel), channels: 2);
        var text = filters.Select(filter => $"{filter.Layer.Name} learns {filter.Layer.Parameters:#,0} numbers from {filter.Channels} channels, {filter.Taps} a "
            + $"filter and channel");

        return ($"{string.Join("; ", text)}: {Math.Sqrt(filters[0].Taps)} × {Math.Sqrt(filters[0].Taps)}",
            filters.All(filter => filter.Taps == published.Paper.Fact("filter_in_diagram")) ? Finding.Confirmed : Finding.Contradicted);
    }

    private static Found DenseLayer(PaperFolder<ClipPaper> published)
    {
        var sizes = new[] { Mel, Mfcc }.Select(network => Filters.Channels(published.Layers(network).First(layer => layer.Name.StartsWith("dense", StringComparison.Ordinal)))).ToList();

        return ($"{sizes[0]:#,0} in the code of the mel network, {sizes[1]:#,0} in that of the MFCC network",
            sizes.All(size => size == published.Paper.Fact("dense_in_diagram")) ? Finding.Confirmed : Finding.Contradicted);
    }

    private static Found ClipLength(ClipPaper paper)
    {
        var seconds = ((paper.Fact("windows") - 1) * paper.Fact("stride_ms") + paper.Fact("window_ms")) / 1000;

        return ($"{paper.Fact("windows")} windows of {paper.Fact("window_ms")} ms, {paper.Fact("stride_ms")} ms apart, cover {CellText.Fixed(seconds, 2)} s",
            seconds == paper.Fact("title_seconds") ? Finding.Confirmed : Finding.Contradicted);
    }

    private static PaperNumber Quoted(PaperFolder<ClipPaper> published, string name) =>
        published.Rows<PaperNumber>("numbers").First(number => number.Number.Contains(name, StringComparison.Ordinal));

    private static string Percent(double share, int decimals = 1) => $"{CellText.Fixed(100 * share, decimals)} %";
}
