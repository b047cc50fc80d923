using System.Globalization;

namespace Reprise.Report.Clips;

/// <summary>What the networks are and how their trainings went: sizes, lengths, best epochs, last values, and what judging a clip costs.</summary>
internal static class TrainingTable
{
    public static PaperTable Of(ClipResults results) => new(
        "training",
        $"Networks and trainings of {results.Paper.Short}",
        [
            new("Experiment"),
            new("Network", ColumnKind.Prose),
            Column.Published("parameters"), Column.Published("epochs"), Column.Published("steps"),
            Column.Measured("parameters"), Column.Measured("test clips", ColumnKind.Number),
            Column.Measured("epochs"), Column.Measured("steps", ColumnKind.Number), Column.Measured("best epoch", ColumnKind.Text), Column.Measured("judged epoch", ColumnKind.Text),
            Column.Measured("last training loss"), Column.Measured("last training accuracy"), Column.Measured("million operations a clip", ColumnKind.Number),
        ],
        [new("", [.. results.Experiments.Select(experiment => Row(results, experiment))])])
    {
        Notes = [$"Ours: {results.Settings.Summary} Best epoch: the first of the highest validation accuracy; judged epoch: whose weights the test clips met; one a seed."],
        Comparability = results.Comparability,
    };

    private static IReadOnlyList<Cell> Row(ClipResults results, ClipExperiment experiment)
    {
        var runs = experiment.Runs;
        Cell Each(Func<TrainedExperiment, int?> epoch) => runs.Count == 0
            ? Cell.None
            : string.Join(", ", runs.Select(run => epoch(run)?.ToString(CultureInfo.InvariantCulture) ?? CellText.Nothing));

        return
        [
            experiment.Name,
            experiment.Title,
            Cell.Number(experiment.Paper?.Parameters, 0),
            Cell.Number(experiment.Paper?.Epochs, 0),
            Cell.Number(experiment.Paper?.Steps, 0),
            Cell.Of(ClipMeasures.Of("parameters", runs, results.Confidence), 0),
            runs.Count == 0 ? Cell.None : Cell.Number(runs[0].Metrics.Test.N, 0),
            Cell.Of(ClipMeasures.Of("epochs_run", runs, results.Confidence), 0),
            runs.Count == 0 ? Cell.None : Cell.Number(runs[0].Metrics.StepsRun, 0),
            Each(run => run.Metrics.BestValAccuracy?.Epoch),
            Each(run => run.Metrics.KeptEpoch),
            Cell.Of(ClipMeasures.Of("last_train_loss", runs, results.Confidence), 3),
            Cell.Of(ClipMeasures.Of("last_train_accuracy", runs, results.Confidence), 3),
            runs.Count == 0 ? Cell.None : Cell.Number(runs[0].Card.FlopsPerClip / 1e6, 1),
        ];
    }
}
