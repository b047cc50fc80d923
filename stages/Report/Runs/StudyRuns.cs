using Reprise.Data.Evaluation;
using Reprise.Stages;

namespace Reprise.Report;

/// <summary>Everything trained for one study: every model, sample and seed that the params ask for, and the baselines of each split.</summary>
internal sealed class StudyRuns
{
    private readonly Dictionary<(string Model, string Sample, int Seed), TrainedModel> _models;
    private readonly Dictionary<(string Sample, int Seed), BaselineMetrics> _baselines;

    private StudyRuns(ReportSettings settings, IEnumerable<TrainedModel> models, IEnumerable<BaselineMetrics> baselines)
    {
        Settings = settings;
        _models = models.ToDictionary(model => (model.Metrics.Model, model.Metrics.Sample, model.Metrics.Seed));
        _baselines = baselines.ToDictionary(baseline => (baseline.Sample, baseline.Seed));
    }

    /// <summary>The params of the report.</summary>
    public ReportSettings Settings { get; }

    /// <summary>The genres in the order of every matrix.</summary>
    public IReadOnlyList<string> Genres => _models.Values.First().Metrics.Genres;

    /// <summary>What the networks were trained with: one engine trains all runs of a build.</summary>
    public IReadOnlyDictionary<string, string> Engine => _models.Values.First().Metrics.Engine;

    /// <summary>The kinds of baseline, in the order of their files.</summary>
    public IReadOnlyList<string> BaselineNames => [.. _baselines.Values.SelectMany(baseline => baseline.Baselines.Keys).Distinct()];

    /// <summary>Reads all outs and checks that none is missing.</summary>
    /// <exception cref="StageException">A run that the params ask for is not among the folders, or a folder is not there.</exception>
    public static StudyRuns Load(ReportSettings settings, IReadOnlyList<string> modelFolders, IReadOnlyList<string> baselineFolders)
    {
        var absent = modelFolders.Concat(baselineFolders).Where(folder => !Directory.Exists(folder)).ToList();
        if (absent.Count > 0) throw Missing(absent.Select(folder => $"The folder {folder} is not there"));

        var runs = new StudyRuns(settings, modelFolders.Select(TrainedModel.Load), baselineFolders.Select(LoadBaseline));

        var unmet = settings.Samples
            .SelectMany(sample => settings.Seeds.Select(seed => (sample, seed)))
            .SelectMany(split => settings.Models.Keys
                .Where(model => !runs._models.ContainsKey((model, split.sample, split.seed)))
                .Select(model => $"No folder holds {model} trained on {split.sample} with seed {split.seed}")
                .Concat(runs._baselines.ContainsKey(split) ? [] : [$"No folder holds the baselines of {split.sample} with seed {split.seed}"]))
            .ToList();
        if (unmet.Count > 0) throw Missing(unmet);

        return runs;
    }

    /// <summary>Whether this build trains the model at all.</summary>
    public bool Has(string model) => Settings.Models.ContainsKey(model);

    /// <summary>The runs of a model on a sample, one for each seed, in the order of the seeds; none when this build has no such model.</summary>
    public IReadOnlyList<TrainedModel> Of(string model, string sample) =>
        Has(model) ? [.. Settings.Seeds.Select(seed => _models[(model, sample, seed)])] : [];

    /// <summary>One baseline's scores on a sample, one for each seed.</summary>
    public IReadOnlyList<TestMetrics> Baseline(string name, string sample) =>
        [.. Settings.Seeds.Select(seed => _baselines[(sample, seed)].Baselines[name])];

    private static BaselineMetrics LoadBaseline(string folder) =>
        Data.JsonFile.Read<BaselineMetrics>(Path.Combine(folder, "metrics.json"));

    /// <summary>The error of runs that are not there.</summary>
    public static StageException Missing(IEnumerable<string> what) => new(
        [.. what.Select(sentence => new StageError(Codes.MissingRun, "report", $"{sentence}; build the stages of the matrix first."))]);
}
