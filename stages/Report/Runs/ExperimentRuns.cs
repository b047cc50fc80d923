using Reprise.Data;
using Reprise.Data.Evaluation;
using Reprise.Stages;

namespace Reprise.Report;

/// <summary>Everything trained on clips: every experiment and seed that the params ask for, and the baselines of each split.</summary>
internal sealed class ExperimentRuns
{
    private readonly Dictionary<(string Experiment, int Seed), TrainedExperiment> _trained;
    private readonly Dictionary<(string Collection, string Features, string Split, int Seed), ClipBaselineMetrics> _baselines;

    private ExperimentRuns(ReportSettings settings, IEnumerable<TrainedExperiment> trained, IEnumerable<ClipBaselineMetrics> baselines)
    {
        Settings = settings;
        _trained = trained.ToDictionary(run => (run.Metrics.Experiment, run.Metrics.Seed));
        _baselines = baselines.ToDictionary(run => (run.Collection, run.Features, run.Split, run.Seed));
    }

    /// <summary>The params of the report.</summary>
    public ReportSettings Settings { get; }

    /// <summary>Reads all outs and checks that none of a study is missing.</summary>
    /// <exception cref="StageException">A run that the params ask for is not among the folders, or a folder is not there.</exception>
    public static ExperimentRuns Load(StageRun run, ReportSettings settings, string study)
    {
        IReadOnlyList<string> Deps(string name) => run.HasDep(name) ? run.Deps(name) : [];

        var absent = Deps("experiments").Concat(Deps("clip_baselines")).Where(folder => !Directory.Exists(folder)).ToList();
        if (absent.Count > 0) throw StudyRuns.Missing(absent.Select(folder => $"The folder {folder} is not there"));

        var runs = new ExperimentRuns(
            settings,
            Deps("experiments").Select(TrainedExperiment.Load),
            Deps("clip_baselines").Select(folder => JsonFile.Read<ClipBaselineMetrics>(Path.Combine(folder, "metrics.json"))));

        var unmet = settings.Experiments.Where(row => row.Value.Study == study)
            .SelectMany(row => settings.Seeds.SelectMany(seed => runs.Unmet(row.Key, row.Value, seed))).Distinct().ToList();
        if (unmet.Count > 0) throw StudyRuns.Missing(unmet);

        return runs;
    }

    /// <summary>The runs of an experiment, one for each seed, in the order of the seeds; none when this build has no such experiment.</summary>
    public IReadOnlyList<TrainedExperiment> Of(string experiment) =>
        Settings.Experiments.ContainsKey(experiment) ? [.. Settings.Seeds.Select(seed => _trained[(experiment, seed)])] : [];

    /// <summary>The scores of each baseline on the split of an experiment, one for each seed, in the order of the file.</summary>
    public OrderedDictionary<string, IReadOnlyList<TestMetrics>> Baselines(ExperimentSettings experiment)
    {
        var seeds = Settings.Seeds.Select(seed => _baselines[Split(experiment, seed)].Baselines).ToList();

        return new(seeds[0].Keys.Select(name => KeyValuePair.Create<string, IReadOnlyList<TestMetrics>>(name, [.. seeds.Select(scores => scores[name])])));
    }

    private static (string Collection, string Features, string Split, int Seed) Split(ExperimentSettings experiment, int seed) =>
        (experiment.Collection, experiment.Features, experiment.Split, seed);

    private IEnumerable<string> Unmet(string name, ExperimentSettings experiment, int seed)
    {
        if (!_trained.ContainsKey((name, seed))) yield return $"No folder holds {name} trained with seed {seed}";
        if (!_baselines.ContainsKey(Split(experiment, seed)))
            yield return $"No folder holds the baselines of {experiment.Collection}, {experiment.Features}, {experiment.Split} with seed {seed}";
    }
}
