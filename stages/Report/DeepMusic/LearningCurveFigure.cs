namespace Reprise.Report.DeepMusic;

/// <summary>What Figures 6, 9 and 10 have in common: our first seed on the left, the published log on the right, one pair of axes.</summary>
internal static class LearningCurveFigure
{
    public static Figure Of(DeepMusicResults results, string id, string number, string model, Quantity quantity)
    {
        var logs = new List<(string Name, string Subtitle, History Log)>();
        var runs = results.Of(model);
        if (runs.Count > 0) logs.Add((FigurePanel.Ours, Subtitle(results, model, runs[0]), runs[0].History));
        logs.Add((FigurePanel.Paper, $"published: {model}, {results.Paper.Models[model].EpochsRun} epochs", results.Published.History(model)));

        return new(
            id,
            $"{number}: training and validation {quantity.Name} of {model} ({results.Paper.Models[model].Title})",
            (runs.Count > 0 ? $"Ours: {results.Sample} sample, seed {runs[0].Metrics.Seed}. The paper's: " : "Not trained in this build. Shown: ")
                + $"redrawn from the published log. The rule marks the first epoch with the {(quantity == Quantity.Loss ? "lowest validation loss" : "highest validation accuracy")}."
                + (LearningCurve.ShareRange(quantity, logs) ? "" : $" The {quantity.Name} axes differ: on the taller one the other curves would lie flat."),
            LearningCurve.Panels(quantity, logs),
            LearningCurve.Data(quantity, logs))
        {
            Comparability = results.Comparability,
            Covers = [$"nb_{model}_log", $"nb_{model}_{quantity.Name}"],
        };
    }

    private static string Subtitle(DeepMusicResults results, string model, TrainedModel run) =>
        $"{OurPanel.Words(results.Comparability)}: {model}, {run.History.Epochs.Count} epochs, seed {run.Metrics.Seed}";
}
