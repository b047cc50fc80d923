using Reprise.Data.Evaluation;

namespace Reprise.Report.Clips;

/// <summary>Every experiment of a paper with the paper's numbers, ours, and the baselines on the same clips.</summary>
internal static class ResultsTable
{
    public static PaperTable Of(ClipResults results) => new(
        "results",
        $"Results: the networks of {results.Paper.Short} and the baselines on the same clips, accuracies in percent",
        [
            new("Experiment"),
            Column.Published("validation"), Column.Published("test"), .. Windows(results, Column.Published("test windows")),
            Column.Measured("parameters"), Column.Measured("validation"), Column.Measured("test"), .. Windows(results, Column.Measured("test windows")),
            Column.Measured("macro F1"), Column.Measured("runs", ColumnKind.Number),
            new("Against the best baseline", ColumnKind.Prose),
            new("Verdict on the test accuracy", ColumnKind.Prose),
        ],
        [.. Groups(results)])
    {
        Notes = [$"Ours: {results.Settings.Summary} Test: by clip; where windows are judged, by their vote.", .. Beaten(results), .. BaselineNote(results)],
        Comparability = results.Comparability,
    };

    // A column that only papers on windows fill.
    private static IEnumerable<T> Windows<T>(ClipResults results, T column) =>
        results.Numbers.Any(number => number.Measure == ClipMeasures.WindowAccuracy) ? [column] : [];

    private static IEnumerable<RowGroup> Groups(ClipResults results)
    {
        var groups = results.Experiments.GroupBy(experiment => experiment.Settings is { } ours ? $"{ours.Collection}, features {ours.Features}, split {ours.Split}" : "");

        foreach (var group in groups.OrderBy(group => group.Key.Length == 0))
        {
            var baselines = group.First().Baselines.Select(baseline => Baseline(results, baseline.Key, baseline.Value));

            yield return new(group.Key.Length == 0 ? "Not trained in this build" : group.Key, [.. group.Select(experiment => Network(results, experiment)), .. baselines]);
        }
    }

    private static IReadOnlyList<Cell> Network(ClipResults results, ClipExperiment experiment)
    {
        Cell Ours(string measure) => Cell.Of(ClipMeasures.Of(measure, experiment.Runs, results.Confidence), 2, 100);

        return
        [
            experiment.Name,
            Published(results, experiment, ClipMeasures.BestValAccuracy),
            Published(results, experiment, ClipMeasures.TestAccuracy),
            .. Windows(results, Published(results, experiment, ClipMeasures.WindowAccuracy)),
            Cell.Of(ClipMeasures.Of("parameters", experiment.Runs, results.Confidence), 0),
            Ours(ClipMeasures.BestValAccuracy),
            Ours(ClipMeasures.TestAccuracy),
            .. Windows(results, Ours(ClipMeasures.WindowAccuracy)),
            Cell.Of(ClipMeasures.MacroF1(experiment.Runs, results.Confidence), 3),
            Cell.Number(experiment.Runs.Count, 0),
            BestBaseline.Of(experiment)?.Sentence ?? Cell.None,
            Verdict(results, experiment),
        ];
    }

    private static IReadOnlyList<Cell> Baseline(ClipResults results, string name, IReadOnlyList<TestMetrics> scores) =>
    [
        name,
        Cell.None, Cell.None, .. Windows(results, Cell.None),
        Cell.None, Cell.None,
        Cell.Of(scores.TestAccuracy(results.Confidence), 2, 100),
        .. Windows(results, Cell.None),
        Cell.Of(scores.MacroF1(results.Confidence), 3),
        Cell.Number(scores.Count, 0),
        Cell.None, Cell.None,
    ];

    private static Cell Published(ClipResults results, ClipExperiment experiment, string measure) =>
        results.Number(experiment, measure) is { } number ? Cell.Number(number.Value, number.Decimals) : Cell.None;

    private static Cell Verdict(ClipResults results, ClipExperiment experiment) =>
        (results.Number(experiment, ClipMeasures.TestAccuracy) ?? results.Number(experiment, ClipMeasures.WindowAccuracy)) is { } number
            ? experiment.Comparability.Verdict(ClipClaims.Of(results, experiment, number))
            : Cell.None;

    private static IEnumerable<string> Beaten(ClipResults results)
    {
        var trained = results.Experiments.Select(experiment => (experiment.Name, Best: BestBaseline.Of(experiment))).Where(pair => pair.Best is not null).ToList();
        if (trained.Count == 0) yield break;

        var missed = trained.Where(pair => pair.Best!.Margin <= 0).Select(pair => $"{pair.Name} is {pair.Best!.Sentence}").ToList();

        yield return $"{trained.Count - missed.Count} of {trained.Count} networks beat every baseline on their test clips"
            + (missed.Count == 0 ? "." : $"; {string.Join("; ", missed)}.");
    }

    private static IEnumerable<string> BaselineNote(ClipResults results)
    {
        var names = results.Experiments.SelectMany(experiment => experiment.Baselines.Keys).Distinct().ToList();

        return names.Count == 0 ? [] : [BaselineWords.Of(names)];
    }
}
