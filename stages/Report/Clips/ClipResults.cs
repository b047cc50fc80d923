namespace Reprise.Report.Clips;

/// <summary>The published numbers of one paper and our runs of its experiments.</summary>
internal sealed record ClipResults(
    PaperFolder<ClipPaper> Published, ReportSettings Settings, IReadOnlyList<TrackSource> Sources, IReadOnlyList<ClipExperiment> Experiments)
{
    /// <summary>A log is not averaged down to fewer points.</summary>
    private const int FewestPoints = 10;

    public ClipPaper Paper => Published.Paper;

    public double Confidence => Settings.Confidence;

    /// <summary>What holds for all experiments together.</summary>
    public Comparability Comparability => Comparability.Of(Experiments.Select(experiment => experiment.Comparability).Where(part => part != Comparability.Free));

    /// <summary>Every number the paper reports.</summary>
    public IReadOnlyList<PaperNumber> Numbers { get; } = Published.Rows<PaperNumber>("numbers");

    /// <summary>The paper's experiments in its order, then those that only this build has, in the order of the params.</summary>
    public static ClipResults Of(PaperFolder<ClipPaper> published, ExperimentRuns runs, IReadOnlyList<TrackSource> sources)
    {
        var paper = published.Paper;
        var ours = runs.Settings.Experiments.Where(row => row.Value.Study == paper.Id).Select(row => row.Key);

        return new(published, runs.Settings, sources, [.. paper.Experiments.Keys.Union(ours).Select(name =>
        {
            var settings = runs.Settings.Experiments.GetValueOrDefault(name);
            var trained = runs.Of(name);

            return new ClipExperiment(
                name,
                paper.Experiments.GetValueOrDefault(name),
                settings,
                trained,
                settings is null ? [] : runs.Baselines(settings),
                ClipComparability.Of(paper, paper.Experiments.GetValueOrDefault(name), trained, sources));
        })]);
    }

    /// <summary>The first number a paper gives for a measure of an experiment, or null.</summary>
    public PaperNumber? Number(ClipExperiment experiment, string measure) =>
        Numbers.FirstOrDefault(number => number.Experiment == experiment.Name && number.Measure == measure);

    /// <summary>The published log of an experiment in our units, or null.</summary>
    public History? PublishedLog(ClipExperiment experiment) => experiment.Paper?.History is { } name ? Drawn(Published.History(name).Scaled(Paper.LossScale)) : null;

    /// <summary>A log as it is drawn: steps are averaged, epochs counted as the paper counts them.</summary>
    public History Drawn(History log) => log.Unit != "step" ? log.From(Paper.FirstEpoch)
        : log.Epochs.Count >= FewestPoints * Paper.AverageSteps ? log.Averaged(Paper.AverageSteps)
        : log;
}
