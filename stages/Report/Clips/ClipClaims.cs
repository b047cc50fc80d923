namespace Reprise.Report.Clips;

/// <summary>The numbers that a paper reports of its own experiments, held against its own artefacts and against ours.</summary>
internal static class ClipClaims
{
    public static IReadOnlyList<Claim> Of(ClipResults results) =>
    [
        .. results.Experiments.SelectMany(experiment => results.Numbers
            .Where(number => number.Experiment == experiment.Name)
            .Select(number => Of(results, experiment, number))
            .Concat(Parameters(results, experiment))),
    ];

    /// <summary>One number.</summary>
    public static Claim Of(ClipResults results, ClipExperiment experiment, PaperNumber number) =>
        Complete(experiment, new(
            experiment.FullTitle,
            $"{number.Number} ({number.Source})",
            number.Value,
            number.Decimals,
            string.Join("; ", Checks(results, experiment, number).DefaultIfEmpty("nothing published to check it with")),
            ClipMeasures.Of(number.Measure, experiment.Runs, results.Confidence),
            number.Scale,
            number.Measure == ClipMeasures.TestAccuracy ? Baselines(experiment) : ""));

    private static IEnumerable<Claim> Parameters(ClipResults results, ClipExperiment experiment)
    {
        if (experiment.Paper is not { Parameters: { } parameters, Layers: { } layers }) yield break;

        yield return Complete(experiment, new(
            experiment.FullTitle,
            "parameters (from the code)",
            parameters,
            0,
            $"the layers add up to {results.Published.Layers(layers).Sum(layer => layer.Parameters):#,0}",
            ClipMeasures.Of("parameters", experiment.Runs, results.Confidence)));
    }

    private static Claim Complete(ClipExperiment experiment, Claim claim) => claim with
    {
        Absent = experiment.Runs.Count == 0 ? "not trained in this build" : "not measured here",
        Comparability = experiment.Comparability,
    };

    private static IEnumerable<string> Checks(ClipResults results, ClipExperiment experiment, PaperNumber number)
    {
        if (number.AllTotals is { Count: > 0 } totals) yield return Arithmetic.OutOf(number.Value, number.Decimals, totals);

        if (number.Measure == ClipMeasures.TestAccuracy && experiment.Paper?.Confusion is { } matrix)
        {
            var published = results.Published.Confusion(matrix);
            yield return $"the published matrix has {published.Correct:#,0} of {published.Total:#,0} on its diagonal, "
                + $"{CellText.Fixed(100.0 * published.Correct / published.Total, 3)} %";
        }

        if (results.Number(experiment, number.Measure) != number || experiment.Paper?.History is not { } log) yield break;

        if (OfLog(results.Published.History(log), number.Measure) is (var what, var value, var at))
        {
            var (scale, unit) = number.Scale == 100 ? (100, " %") : (results.Paper.LossScale, "");
            yield return $"{what} of the published curve is {CellText.Fixed(value * scale, Math.Max(1, number.Decimals))}{unit} at {at}";
        }
    }

    private static (string What, double Value, string At)? OfLog(History log, string measure)
    {
        var (last, unit) = (log.Epochs[^1], log.Unit);

        return measure switch
        {
            ClipMeasures.BestValAccuracy when log.Epochs.Any(row => row.ValAccuracy is not null) =>
                ("the highest value", log.HighestValAccuracy.ValAccuracy!.Value, $"{unit} {log.HighestValAccuracy.Epoch}"),
            "last_val_accuracy" when last.ValAccuracy is { } value => ("the last value", value, $"{unit} {last.Epoch}"),
            "last_train_accuracy" when last.Accuracy is { } value => ("the last value", value, $"{unit} {last.Epoch}"),
            "last_train_loss" when last.Loss is { } value => ("the last value", value, $"{unit} {last.Epoch}"),
            _ => null,
        };
    }

    private static string Baselines(ClipExperiment experiment) =>
        string.Join(", ", experiment.Baselines.Select(baseline => $"{baseline.Key} {CellText.Fixed(100 * baseline.Value.Average(score => score.Accuracy), 1)}"));
}
