namespace Reprise.Report.Clips;

/// <summary>The learning curves of a paper's experiments: our first seed on the left, the published log on the right where there is one.</summary>
internal static class ClipCurves
{
    public static Figure? Of(ClipResults results, ClipExperiment experiment, Quantity quantity)
    {
        var logs = new List<(string Name, string Subtitle, History Log)>();
        if (experiment.Runs.Count > 0) logs.Add((FigurePanel.Ours, Subtitle(experiment), results.Drawn(experiment.Runs[0].History)));
        if (results.PublishedLog(experiment) is { } published) logs.Add((FigurePanel.Paper, $"published: {experiment.Name}", published));
        logs = [.. logs.Where(log => quantity.IsIn(log.Log))];
        if (logs.Count == 0) return null;

        var (id, number) = ClipFigures.Numbered(results, experiment, quantity.Name);

        return new(
            id,
            ClipFigures.Title(number, $"{quantity.Title(logs.MaxBy(log => quantity.Curves(log.Log).Count()).Log)} of {experiment.FullTitle}"),
            Caption(results, experiment, quantity, logs),
            LearningCurve.Panels(quantity, logs),
            LearningCurve.Data(quantity, logs))
        {
            Comparability = experiment.Comparability,
            Covers = logs[^1].Name == FigurePanel.Paper ? experiment.Paper!.Logs : [],
        };
    }

    /// <summary>The log of a run that no experiment of ours repeats.</summary>
    public static Figure OfExtra(ClipResults results, string name, PaperRun run, Quantity quantity)
    {
        List<(string Name, string Subtitle, History Log)> logs =
            [(FigurePanel.Paper, $"published: {name}", results.Drawn(results.Published.History(name).Scaled(results.Paper.LossScale)))];

        return new(
            $"{name}-{quantity.Name}",
            $"Published log: {quantity.Name} of {run.Title}",
            $"{char.ToUpperInvariant(run.Says[0])}{run.Says[1..]}. Redrawn: {results.Paper.PublishedCurves}.",
            LearningCurve.Panels(quantity, logs),
            LearningCurve.Data(quantity, logs))
        {
            Covers = run.Logs,
        };
    }

    private static string Caption(ClipResults results, ClipExperiment experiment, Quantity quantity, List<(string Name, string Subtitle, History Log)> logs)
    {
        var ours = experiment.Runs.Count > 0 ? $"Ours: seed {experiment.Runs[0].Metrics.Seed}. " : "Not trained in this build. ";
        var paper = logs[^1].Name == FigurePanel.Paper ? $"The paper's: {results.Paper.PublishedCurves}. " : "The paper shows no curve of it. ";
        var rule = logs.Any(log => quantity.Marked(log.Log) is not null)
            ? $"The rule marks the first epoch with the {(quantity == Quantity.Loss ? "lowest validation loss" : "highest validation accuracy")}."
            : "Nothing is held back for validation.";
        var scale = quantity.IsWide(logs.Select(log => log.Log)) ? $" The {quantity.Name} axis is logarithmic." : "";
        var axes = (LearningCurve.ShareEpochs(logs), LearningCurve.ShareRange(quantity, logs)) switch
        {
            (true, true) => "",
            (true, false) => $" The {quantity.Name} axes differ.",
            (false, true) => " The horizontal axes differ.",
            _ => " The axes differ.",
        };

        return ours + paper + rule + scale + axes;
    }

    private static string Subtitle(ClipExperiment experiment) =>
        $"{ClipFigures.Ours(experiment)}: {experiment.Name}, seed {experiment.Runs[0].Metrics.Seed}";
}
