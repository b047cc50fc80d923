using System.Text.Json.Nodes;
using Reprise.Data;
using Reprise.Data.Evaluation;
using Reprise.Stages;

namespace Reprise.Report.Tests;

/// <summary>Writes the outs of a whole build, made up from a seed, for a report to be made of.</summary>
internal sealed class StudyFixture
{
    public static readonly string[] PaperGenres = ["Blues", "Classical", "Country", "Hip-Hop", "Jazz", "Metal", "Pop", "Rock"];
    public static readonly string[] GtzanGenres = ["blues", "classical", "country", "disco", "hiphop", "jazz", "metal", "pop", "reggae", "rock"];

    public string Source { get; init; } = "demo";

    public IReadOnlyList<string> Genres { get; init; } = PaperGenres;

    public IReadOnlyList<int> Seeds { get; init; } = [1, 2, 3];

    public IReadOnlyList<string> Samples { get; init; } = ["unbalanced", "semi_balanced", "balanced"];

    public IReadOnlyList<string> Models { get; init; } = ["c1m1", "c1m2", "c2m1"];

    public int Segments { get; init; } = 64;

    public int TestPerGenre { get; init; } = 5;

    /// <summary>Files acquire left out.</summary>
    public IReadOnlyList<(string Name, string Reason)> Skipped { get; init; } = [];

    /// <summary>Files the collection should have; null where nothing says what there should be.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    /// <summary>Files that are used though something is odd about them.</summary>
    public IReadOnlyList<(string Name, string Reason)> Unusual { get; init; } = [];

    /// <summary>Groups of files that are not used; those with a path list it.</summary>
    public IReadOnlyList<(string What, int Count, string? Path)> LeftOut { get; init; } = [];

    /// <summary>Tracks prepare left out.</summary>
    public IReadOnlyList<(string Name, string Reason)> Failures { get; init; } = [];

    /// <summary>Tracks whose files are equal.</summary>
    public IReadOnlyList<string[]> Duplicates { get; init; } = [];

    /// <summary>The studies on clips that this build has beside DeepMusic, or null.</summary>
    public ClipFixture? Clips { get; init; }

    /// <summary>Whether DeepMusic is reproduced at all.</summary>
    public bool HasDeepMusic { get; init; } = true;

    /// <summary>Whether there are maps of example clips.</summary>
    public bool HasExhibits { get; init; }

    /// <summary>What the metrics files say, by model, sample and seed.</summary>
    public Dictionary<(string Model, string Sample, int Seed), ModelMetrics> Written { get; } = [];

    /// <summary>Writes all files below a folder.</summary>
    /// <returns>The path of the run description.</returns>
    public string Write(string folder)
    {
        var (models, baselines, splits) = (new JsonArray(), new JsonArray(), new JsonArray());

        foreach (var sample in Samples)
        {
            foreach (var seed in Seeds)
            {
                foreach (var model in Models) models.Add(WriteModel(Path.Combine(folder, "models", model, $"{sample}-s{seed}"), model, sample, seed));
                baselines.Add(WriteBaseline(Path.Combine(folder, "models", "baseline", $"{sample}-s{seed}"), sample, seed));

                var split = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "splits")).FullName, $"{sample}-s{seed}.csv");
                Table.Write(split, Genres.Select(genre => new SplitRow(SplitRow.Test, $"{genre}.{sample}.{seed}", genre)));
                splits.Add(split);
            }
        }

        var (tracks, acquire, prepare) = WriteData(Path.Combine(folder, "data", "deepmusic"));
        var report = Directory.CreateDirectory(Path.Combine(folder, "report")).FullName;
        var description = new JsonObject
        {
            ["stage"] = "report",
            ["threads"] = 1,
            ["params"] = Params(),
            ["engine"] = new JsonObject { ["torch"] = "compat", ["libtorch"] = "1.13.1" },
            ["deps"] = new JsonObject
            {
                ["models"] = models,
                ["baselines"] = baselines,
                ["splits"] = splits,
                ["papers"] = new JsonArray(Repository.Path("papers", "deepmusic")),
                ["tracks"] = new JsonArray(tracks),
                ["acquire"] = new JsonArray(acquire),
                ["prepare"] = new JsonArray(prepare),
            },
            ["outs"] = new JsonObject { ["report"] = report },
        };
        if (Clips is not null)
        {
            description["params"]!["studies"] = new JsonArray([.. Clips.Studies.Prepend("deepmusic").Skip(HasDeepMusic ? 0 : 1).Select(study => JsonValue.Create(study))]);
            if (!HasDeepMusic) description["deps"] = new JsonObject { ["papers"] = new JsonArray() };
            Clips.AddTo(description, folder, Seeds);
        }

        if (HasExhibits) ExhibitFixture.AddTo(description, folder);
        GraphFixture.AddTo(description, folder);

        var path = Path.Combine(folder, "run.json");
        File.WriteAllText(path, description.ToJsonString());

        return path;
    }

    private string WriteModel(string folder, string model, string sample, int seed)
    {
        Directory.CreateDirectory(folder);
        var random = new SeededRandom((ulong)seed, $"{model} {sample}");
        var history = History(random);
        var metrics = new ModelMetrics(
            "deepmusic",
            model,
            model,
            sample,
            seed,
            Genres,
            history.Count,
            100,
            297528 - 64 * 63 * 56,
            Best(history.MaxBy(row => row.ValAccuracy)!, row => row.ValAccuracy),
            Best(history.MinBy(row => row.ValLoss)!, row => row.ValLoss),
            TestMetrics.Of(new ClassificationReport(Matrix(random, right: 0.6)), loss: 1.0 + random.NextDouble() / 4),
            new(Genres.Count * TestPerGenre * 8, Genres.Count * TestPerGenre, Genres.Count * TestPerGenre),
            new SortedDictionary<string, string> { ["provider"] = "libtorch of this machine" });

        Written[(model, sample, seed)] = metrics;
        JsonFile.Write(Path.Combine(folder, "metrics.json"), metrics);
        Table.Write(Path.Combine(folder, "history.csv"), history);
        File.WriteAllText(Path.Combine(folder, "layers.json"), """
            [
              {"name": "conv1d_1", "type": "conv1d", "output_shape": "60,48", "parameters": 2928},
              {"name": "max_pooling1d_1", "type": "maxpool", "output_shape": "30,48", "parameters": 0},
              {"name": "dropout_1", "type": "dropout", "output_shape": "30,48", "parameters": 0}
            ]
            """);

        return folder;
    }

    private string WriteBaseline(string folder, string sample, int seed)
    {
        Directory.CreateDirectory(folder);
        var random = new SeededRandom((ulong)seed, $"baseline {sample}");
        var scores = new OrderedDictionary<string, TestMetrics>
        {
            ["majority"] = TestMetrics.Of(new ClassificationReport(Matrix(random, 0))),
            ["stratified"] = TestMetrics.Of(new ClassificationReport(Matrix(random, 0.05))),
            ["logistic"] = TestMetrics.Of(new ClassificationReport(Matrix(random, 0.45))),
        };
        JsonFile.Write(Path.Combine(folder, "metrics.json"), new BaselineMetrics("deepmusic", sample, seed, Genres, scores));

        return folder;
    }

    private (string Tracks, string Acquire, string Prepare) WriteData(string folder)
    {
        Directory.CreateDirectory(folder);
        var rows = Genres.SelectMany((genre, index) => Enumerable.Range(0, 44 + index)
            .Select(number => new TrackRow($"{genre}.{number:D5}", genre, $"{genre}/{number:D5}.wav", TrackRow.Audio, 22050, 1, 22050 * 12, 12, new string('a', 64)))).ToList();
        var (tracks, acquire, prepare) = (Path.Combine(folder, "tracks.csv"), Path.Combine(folder, "acquire.json"), Path.Combine(folder, "prepare.json"));
        Table.Write(tracks, rows);
        File.WriteAllText(acquire, new JsonObject
        {
            ["source"] = Source,
            ["genres"] = new JsonArray([.. Genres.Select(genre => JsonValue.Create(genre))]),
            ["counts"] = new JsonObject(Genres.Select((genre, index) => KeyValuePair.Create(genre, (JsonNode?)(44 + index)))),
            ["skipped"] = new JsonArray([.. Skipped.Select(file => new JsonObject { ["path"] = file.Name, ["reason"] = file.Reason })]),
            ["missing"] = Missing is null ? null : new JsonArray([.. Missing.Select(path => JsonValue.Create(path))]),
            ["unusual"] = new JsonArray([.. Unusual.Select(file => new JsonObject { ["path"] = file.Name, ["reason"] = file.Reason })]),
            ["left_out"] = new JsonArray([.. LeftOut.Select(group => new JsonObject
            {
                ["what"] = group.What, ["count"] = group.Count, ["paths"] = group.Path is null ? null : new JsonArray(group.Path),
            })]),
            ["duplicates"] = new JsonArray([.. Duplicates.Select(group => new JsonArray([.. group.Select(track => JsonValue.Create(track))]))]),
            ["licence"] = "made up, <free> & open",
            ["citation"] = "",
            ["note"] = "Made up for a test.",
        }.ToJsonString());
        var failures = new JsonArray([.. Failures.Select(track => new JsonObject { ["track_id"] = track.Name, ["reason"] = track.Reason })]);
        File.WriteAllText(prepare, $$"""
            {"tracks": {{rows.Count}}, "segments_total": 20000, "segments_min": 31, "segments_max": 64, "failures": {{failures.ToJsonString()}}}
            """);

        return (tracks, acquire, prepare);
    }

    private JsonObject Params() => new()
    {
        ["seeds"] = new JsonArray([.. Seeds.Select(seed => JsonValue.Create(seed))]),
        ["samples"] = new JsonArray([.. Samples.Select(sample => JsonValue.Create(sample))]),
        ["data"] = new JsonObject { ["deepmusic"] = new JsonObject { ["source"] = Source, ["path"] = "", ["on_error"] = "fail" } },
        ["models"] = new JsonObject(Models.Select(model => KeyValuePair.Create(model,
            (JsonNode?)new JsonObject { ["network"] = model, ["dropout"] = 0.25, ["batch_size"] = 16, ["epochs"] = 30 }))),
        ["training"] = new JsonObject
        {
            ["optimizer"] = new JsonObject { ["name"] = "adam_keras", ["learning_rate"] = 0.001, ["beta1"] = 0.9, ["beta2"] = 0.999, ["epsilon"] = 1e-7 },
            ["init"] = "glorot_uniform",
            ["early_stopping"] = new JsonObject { ["min_delta"] = 0.01, ["patience"] = 8 },
            ["threads"] = 1,
        },
        ["tensors"] = new JsonObject { ["segments"] = Segments },
        ["splits"] = new JsonObject { ["train"] = 8, ["validation"] = 1, ["test"] = 1, ["balanced_per_genre"] = "auto" },
        ["report"] = new JsonObject { ["confidence"] = 0.95 },
    };

    private static List<EpochRow> History(SeededRandom random) =>
        [.. Enumerable.Range(1, 14 + (int)(random.NextDouble() * 8)).Select(epoch => new EpochRow(
            epoch,
            0.7 + 2.2 / epoch,
            0.75 - 0.5 / epoch,
            0.9 + 1.2 / epoch + random.NextDouble() / 5,
            0.6 - 0.4 / epoch + random.NextDouble() / 10))];

    private static EpochValue Best(EpochRow row, Func<EpochRow, double> value) => new(value(row), row.Epoch);

    // Wrong predictions scatter over all genres.
    private ConfusionMatrix Matrix(SeededRandom random, double right)
    {
        var (actual, predicted) = (new List<int>(), new List<int>());
        for (var genre = 0; genre < Genres.Count; genre++)
        {
            for (var track = 0; track < TestPerGenre; track++)
            {
                actual.Add(genre);
                predicted.Add(random.NextDouble() < right ? genre : (int)(random.NextDouble() * Genres.Count));
            }
        }

        return ConfusionMatrix.Count(Genres, actual, predicted);
    }
}
