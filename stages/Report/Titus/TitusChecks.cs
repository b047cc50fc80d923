using Reprise.Report.Clips;
using Found = (string Evidence, string Outcome);

namespace Reprise.Report.Titus;

/// <summary>Tests the report's statements against its own figures, networks and numbers.</summary>
internal static class TitusChecks
{
    public static IReadOnlyDictionary<string, Func<Found>> Of(PaperFolder<ClipPaper> published) => new OrderedDictionary<string, Func<Found>>
    {
        ["fma_headline"] = () => FmaHeadline(published),
        ["gtzan_headline"] = () => Headline(published, "titus_pooling"),
        ["model1_fractions"] = () => Model1Fractions(published),
        ["model1_curve"] = () => Model1Curve(published),
        ["fma_split"] = () => FmaSplit(published),
        ["fma_genres"] = () => FmaGenres(published),
        ["filter_length"] = () => FilterLength(published),
        ["time_steps"] = () => TimeSteps(published.Paper),
        ["time_weights"] = () => TimeWeights(published.Paper),
        ["fma_overfits"] = () => FmaOverfits(published),
    };

    private static Found FmaHeadline(PaperFolder<ClipPaper> published)
    {
        var (words, outcome) = Headline(published, "titus_pooling_fma");
        var matrix = published.Confusion("fig10");

        return ($"{words}; the diagonal of Figure 10 adds up to {matrix.Correct} of {matrix.Total}, {Percent(matrix.Correct, matrix.Total)}", outcome);
    }

    private static Found Headline(PaperFolder<ClipPaper> published, string experiment)
    {
        var number = Number(published, experiment, ClipMeasures.TestAccuracy);
        var total = number.AllTotals[0];
        var near = (int)(number.Value / 100 * total);
        var text = $"of {total} clips {near} are {Percent(near, total)} and {near + 1} are {Percent(near + 1, total)}; none gives "
            + $"{CellText.Fixed(number.Value, number.Decimals)} %";

        return (text, Fraction.Numerator(number.Value, total, number.Decimals) is null ? Finding.Contradicted : Finding.Confirmed);
    }

    private static Found Model1Fractions(PaperFolder<ClipPaper> published)
    {
        var numbers = new[] { ClipMeasures.BestValAccuracy, ClipMeasures.TestAccuracy }.Select(measure => Number(published, "titus_lstm", measure)).ToList();
        var text = numbers.Select(number => $"{CellText.Fixed(number.Value, number.Decimals)} %: {Arithmetic.OutOf(number.Value, number.Decimals, number.AllTotals)}");
        var whole = numbers.All(number => Fraction.Numerator(number.Value, number.AllTotals[0], number.Decimals) is not null);

        return ($"{string.Join("; ", text)}: both fit one batch of {published.Paper.Fact("batch")} clips", whole ? Finding.Confirmed : Finding.Contradicted);
    }

    private static Found Model1Curve(PaperFolder<ClipPaper> published)
    {
        var (best, error) = (published.History("titus_lstm").HighestValAccuracy, published.Paper.Fact("accuracy_reading_error"));
        var claimed = Number(published, "titus_lstm", ClipMeasures.BestValAccuracy).Value / 100;
        var text = $"the highest validation accuracy read off Figure 5 is {CellText.Fixed(100 * best.ValAccuracy!.Value, 1)} % at epoch {best.Epoch}, to about "
            + $"{CellText.Fixed(100 * error, 1)} points";

        return (text, claimed <= best.ValAccuracy + error ? Finding.Confirmed : Finding.Contradicted);
    }

    private static Found FmaSplit(PaperFolder<ClipPaper> published)
    {
        var matrix = published.Confusion("fig10");
        var supports = matrix.Genres.Select((_, genre) => matrix.Support(genre)).ToList();

        return ($"the rows of Figure 10 add up to {supports.Min()} to {supports.Max()} clips, {matrix.Total} in all: a tenth of {published.Paper.Collections["fma"].Tracks:#,0}, "
            + (supports.Distinct().Count() == 1 ? "divided by genre" : "drawn without regard to genre"), Finding.Explained);
    }

    private static Found FmaGenres(PaperFolder<ClipPaper> published)
    {
        var (genres, said) = (published.Confusion("fig10").Genres, (int)published.Paper.Fact("fma_genres_in_text"));

        return ($"Figure 10 has {genres.Count} genres: {string.Join(", ", genres)}", genres.Count == said ? Finding.Confirmed : Finding.Contradicted);
    }

    private static Found FilterLength(PaperFolder<ClipPaper> published)
    {
        var filters = Filters.Of(published.Layers("titus_lstm"), (int)published.Paper.Fact("bands"));
        var text = filters.Select(filter => $"{filter.Layer.Name} learns {filter.Layer.Parameters:#,0} numbers from {filter.Channels} channels");

        return ($"in the code {string.Join(", ", text)}, which needs filters of {string.Join(", ", filters.Select(filter => filter.Taps).Distinct())}",
            filters.All(filter => filter.Taps == published.Paper.Fact("filter_of_model_1")) ? Finding.Confirmed : Finding.Contradicted);
    }

    // Three times a convolution without padding and a pooling by two.
    private static Found TimeSteps(ClipPaper paper)
    {
        int Steps(int taps) => Enumerable.Range(0, 3).Aggregate((int)paper.Fact("frames"), (frames, _) => (frames - taps + 1) / 2);
        var (said, code, steps) = ((int)paper.Fact("filter_of_model_1"), (int)paper.Fact("filter_of_model_1_in_code"), (int)paper.Fact("steps"));

        return ($"from {paper.Fact("frames")} frames filters of {said} leave {Steps(said)} steps, filters of {code} leave {Steps(code)}; the figures have {steps}",
            Steps(said) == steps ? Finding.Confirmed : Finding.Contradicted);
    }

    private static Found TimeWeights(ClipPaper paper)
    {
        var (first, last, divisor, steps) = ((int)paper.Fact("weights_first"), (int)paper.Fact("weights_last"), (int)paper.Fact("weights_divisor"), (int)paper.Fact("steps"));
        var (report, code) = (Enumerable.Range(1, steps).Sum(), Enumerable.Range(first, last - first + 1).Sum());
        var text = $"1 to {steps} adds up to {report:#,0}; the code weighs with {first} to {last}, which add up to {code:#,0}, and divides by {divisor:#,0}, so that "
            + $"the first step is ignored and "
            + $"the outputs add up to {CellText.Fixed((double)code / divisor, 5)}, which the loss puts right";

        return (text, report == divisor && code == divisor ? Finding.Confirmed : Finding.Contradicted);
    }

    private static Found FmaOverfits(PaperFolder<ClipPaper> published)
    {
        var history = published.History("titus_pooling_fma");
        var (best, last) = (history.LowestValLoss, history.Epochs.Last(row => row.ValLoss is not null));
        var text = $"the validation loss read off Figure 8 is lowest at epoch {best.Epoch} ({CellText.Fixed(best.ValLoss!.Value, 2)}) and ends at "
            + $"{CellText.Fixed(last.ValLoss!.Value, 2)}, "
            + $"while the training accuracy goes on from {CellText.Fixed(100 * best.Accuracy!.Value, 0)} to {CellText.Fixed(100 * last.Accuracy!.Value, 0)} %";

        return (text, Finding.Explained);
    }

    private static PaperNumber Number(PaperFolder<ClipPaper> published, string experiment, string measure) =>
        published.Rows<PaperNumber>("numbers").First(number => number.Experiment == experiment && number.Measure == measure);

    private static string Percent(int right, int total) => $"{CellText.Fixed(100.0 * right / total, 3)} %";
}
