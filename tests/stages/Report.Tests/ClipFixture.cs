using System.Globalization;
using System.Text.Json.Nodes;
using Reprise.Data;
using Reprise.Data.Evaluation;
using Reprise.Stages;

namespace Reprise.Report.Tests;

/// <summary>Writes the outs of the experiments on clips, made up from a seed, and declares them to a report.</summary>
internal sealed class ClipFixture
{
    /// <summary>The study that the template of a new one begins with.</summary>
    public const string OwnStudy = "mystudy";

    public static readonly string[] FmaGenres = ["Electronic", "Experimental", "Folk", "Hip-Hop", "Instrumental", "International", "Pop", "Rock"];

    /// <summary>Name, study, collection, features, split, network.</summary>
    public static readonly string[][] AllExperiments =
    [
        ["titus_lstm", "titus", "gtzan", "titus", "titus", "titus_lstm"],
        ["titus_lstm_code", "titus", "gtzan", "titus", "titus", "titus_lstm"],
        ["titus_pooling_fma", "titus", "fma", "titus_last", "titus", "titus_pooling"],
        ["fma_three_blocks", "fma_cnn", "fma", "fma", "fma_cnn", "fma_three_blocks"],
        ["msd_mel", "msd_cnn", "gtzan", "lachmish_mel", "msd_cnn", "msd_mel"],
        ["mystudy_net", OwnStudy, "mystudy", "titus", "titus", "titus_pooling"],
    ];

    public IReadOnlyList<string> Studies { get; init; } = ["titus", "fma_cnn", "msd_cnn"];

    public string GtzanSource { get; init; } = "demo";

    public string FmaSource { get; init; } = "demo";

    public string OwnSource { get; init; } = "demo";

    /// <summary>Where the folder of the study of the template lies.</summary>
    public string OwnFolder { get; init; } = Repository.Path("templates", "study", "papers", OwnStudy);

    public double Seconds { get; init; } = 6;

    public int TestPerGenre { get; init; } = 4;

    public int TracksPerGenre { get; init; } = 20;

    /// <summary>Share of right predictions of the networks; the baselines reach a good third.</summary>
    public double Right { get; init; } = 0.6;

    /// <summary>Clips that the features leave out.</summary>
    public IReadOnlyList<(string Name, string Reason)> LeftOut { get; init; } = [];

    /// <summary>What the metrics files say.</summary>
    public Dictionary<(string Experiment, int Seed), ExperimentMetrics> Written { get; } = [];

    /// <summary>What the baselines' files say, by features.</summary>
    public Dictionary<(string Features, int Seed), ClipBaselineMetrics> Baselines { get; } = [];

    private IEnumerable<string[]> Experiments => AllExperiments.Where(row => Studies.Contains(row[1]));

    /// <summary>Writes all files below a folder and adds them to the deps and params of a run.</summary>
    public void AddTo(JsonObject description, string folder, IReadOnlyList<int> seeds)
    {
        var (deps, parameters) = ((JsonObject)description["deps"]!, (JsonObject)description["params"]!);
        var (experiments, baselines, splits, features, collections) = (new JsonArray(), new JsonArray(), new JsonArray(), new JsonArray(), new JsonArray());

        foreach (var row in Experiments)
        {
            foreach (var seed in seeds) experiments.Add(WriteExperiment(Path.Combine(folder, "models", "experiments", row[0], $"s{seed}"), row, seed));
        }

        foreach (var row in Experiments.DistinctBy(row => (row[2], row[3], row[4])))
        {
            foreach (var seed in seeds)
            {
                baselines.Add(WriteBaselines(Path.Combine(folder, "models", "baseline", $"{row[2]}.{row[3]}.{row[4]}", $"s{seed}"), row, seed));
                var split = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "tensors", row[2], row[3], row[4])).FullName, $"s{seed}.csv");
                Table.Write(split, Genres(row[2]).Select(genre => new SplitRow(SplitRow.Test, $"{genre}.{seed}", genre)));
                splits.Add(split);
            }
        }

        foreach (var row in Experiments.DistinctBy(row => (row[2], row[3]))) features.Add(WriteFeatures(Path.Combine(folder, "features", row[2], row[3]), row));

        foreach (var (collection, source) in new[] { ("gtzan", GtzanSource), ("fma", FmaSource), ("mystudy", OwnSource) }.Where(pair => Experiments.Any(row => row[2] == pair.Item1)))
        {
            var data = Directory.CreateDirectory(Path.Combine(folder, "data", collection)).FullName;
            WriteTracks(Path.Combine(data, "tracks.csv"), Genres(collection));
            WriteAcquire(Path.Combine(data, "acquire.json"), source, Genres(collection));
            collections.Add(data + "/");
            parameters["data"]![collection] = new JsonObject { ["source"] = source, ["path"] = "", ["on_error"] = "fail" };
        }

        foreach (var study in Studies) ((JsonArray)deps["papers"]!).Add(study == OwnStudy ? OwnFolder : Repository.Path("papers", study));
        deps["experiments"] = experiments;
        deps["clip_baselines"] = baselines;
        deps["clip_splits"] = splits;
        deps["clip_features"] = features;
        if (Studies.Contains("msd_cnn"))
            deps["embeddings"] = new JsonArray([.. new[] { "lachmish_mel", "lachmish_mfcc" }.Select(kind => (JsonNode)WriteEmbedding(Path.Combine(folder, "embeddings", kind), kind))]);
        deps["collections"] = collections;
        parameters["experiments"] = new JsonObject(Experiments.Select(row => KeyValuePair.Create(row[0], (JsonNode?)new JsonObject
        {
            ["study"] = row[1],
            ["collection"] = row[2],
            ["features"] = row[3],
            ["split"] = row[4],
            ["network"] = row[5],
            ["epochs"] = 12,
            ["batch_size"] = 64,
        })));
        parameters["clip_splits"] = new JsonObject { ["titus"] = new JsonObject { ["train"] = 70, ["validation"] = 20, ["test"] = 10 } };
        parameters["features"] = new JsonObject { ["clips"] = new JsonObject { ["titus"] = new JsonObject { ["set"] = "titus", ["length"] = 647 } } };
    }

    private static string WriteEmbedding(string folder, string features)
    {
        var random = new SeededRandom(1, features);
        var rows = Genres("gtzan").SelectMany(genre => Enumerable.Range(0, 3).Select(number =>
            new EmbeddingRow($"{genre}.{number:D5}", genre, random.NextDouble(), random.NextDouble()))).ToList();

        Directory.CreateDirectory(folder);
        Table.Write(Path.Combine(folder, "embedding.csv"), rows);
        JsonFile.Write(Path.Combine(folder, "embedding.json"), new EmbeddingSummary(
            "gtzan", features, "Barnes-Hut t-SNE", rows.Count, 38935, 30, 1000, 0, "normal", 0.5, 50, 12, 0.75, 0.9375, 5));

        return folder;
    }

    private static IReadOnlyList<string> Genres(string collection) => collection switch
    {
        "gtzan" => StudyFixture.GtzanGenres,
        "fma" => FmaGenres,
        _ => ["Classical", "Metal"],
    };

    private string WriteExperiment(string folder, string[] row, int seed)
    {
        Directory.CreateDirectory(folder);
        var (genres, random) = (Genres(row[2]), new SeededRandom((ulong)seed, row[0]));
        var (windowed, stepped) = (row[1] == "fma_cnn", row[1] == "msd_cnn");
        var metrics = new ExperimentMetrics(
            row[1], row[0], row[5], row[2], row[3], row[4], seed, genres,
            EpochsRun: 12, MaxEpochs: 12, KeptEpoch: 12, StepsRun: stepped ? 50 : null, Parameters: 1234,
            BestValAccuracy: stepped ? null : new(0.55, 11), MinValLoss: stepped ? null : new(1.2, 12),
            Test: Scores(random, genres, Right, 1),
            Windows: windowed ? Scores(random, genres, 0.5, 10) : null,
            new(genres.Count * 14, stepped ? 0 : genres.Count * 2, genres.Count * TestPerGenre),
            new SortedDictionary<string, string> { ["provider"] = "libtorch of this machine" });

        Written[(row[0], seed)] = metrics;
        JsonFile.Write(Path.Combine(folder, "metrics.json"), metrics);
        File.WriteAllText(Path.Combine(folder, "history.csv"), "epoch,learning_rate,loss,accuracy,val_loss,val_accuracy\n" + string.Concat(Enumerable.Range(1, 12).Select(epoch =>
            string.Create(CultureInfo.InvariantCulture, $"{epoch},0.001,{0.8 + 1.5 / epoch},{0.7 - 0.5 / epoch},{(stepped ? "" : $"{1 + 1.0 / epoch}")},{(stepped ? "" : $"{0.6 - 0.4 / epoch}")}\n"))));
        if (row[5] == "titus_lstm") WriteSteps(folder, genres, random);
        if (stepped)
        {
            File.WriteAllText(Path.Combine(folder, "updates.csv"), "step,samples,loss,accuracy\n" + string.Concat(Enumerable.Range(1, 50).Select(step =>
                string.Create(CultureInfo.InvariantCulture, $"{step},{64 * step},{3e9 / step / step},{Math.Min(1, step / 64.0)}\n"))));
        }

        File.WriteAllText(Path.Combine(folder, "layers.json"), """[{"name": "conv1d_1", "type": "conv1d", "output_shape": "643,256", "parameters": 1234}]""");
        File.WriteAllText(Path.Combine(folder, "card.json"), """{"model": "m", "flops_per_clip": 123456789}""");

        return folder;
    }

    // Three test clips: a right one, a wrong one that is a little sure, a wrong one that is very sure.
    private static void WriteSteps(string folder, IReadOnlyList<string> genres, SeededRandom random)
    {
        (string Id, string Actual, string Predicted, float Sure)[] clips =
            [("country.00001", "country", "country", 0.7f), ("hiphop.00001", "hiphop", "reggae", 0.3f), ("hiphop.00002", "hiphop", "reggae", 0.6f)];
        var steps = clips.SelectMany(clip => Enumerable.Range(0, 7).SelectMany(step => genres.Select(genre =>
            genre == clip.Predicted ? clip.Sure : (1 - clip.Sure) / (genres.Count - 1) + (float)random.NextDouble() / 1000)));
        using (var npz = NpzWriter.Create(Path.Combine(folder, "steps.npz")))
        {
            npz.Add("steps", new NdArray<float>([.. steps], [clips.Length, 7, genres.Count]));
            npz.AddStrings("ids", [.. clips.Select(clip => clip.Id)]);
        }

        File.WriteAllText(Path.Combine(folder, "predictions.csv"), "track_id,true,predicted,p_blues\n" + string.Concat(clips.Select(clip => $"{clip.Id},{clip.Actual},{clip.Predicted},0.1\n")));
    }

    private string WriteBaselines(string folder, string[] row, int seed)
    {
        Directory.CreateDirectory(folder);
        var (genres, random) = (Genres(row[2]), new SeededRandom((ulong)seed, row[3]));
        var metrics = new ClipBaselineMetrics(row[2], row[3], row[4], seed, genres, new(1, 1, 1), new OrderedDictionary<string, TestMetrics>
        {
            ["majority"] = Scores(random, genres, 0, 1),
            ["stratified"] = Scores(random, genres, 0.05, 1),
            ["logistic"] = Scores(random, genres, 0.3, 1),
            ["knn"] = Scores(random, genres, 0.25, 1),
        });

        Baselines[(row[3], seed)] = metrics;
        JsonFile.Write(Path.Combine(folder, "metrics.json"), metrics);

        return folder;
    }

    private string WriteFeatures(string folder, string[] row)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, "features.json");
        var leftOut = new JsonArray([.. LeftOut.Select(track => new JsonObject { ["track_id"] = track.Name, ["reason"] = track.Reason })]);
        File.WriteAllText(path, new JsonObject
        {
            ["collection"] = row[2],
            ["features"] = row[3],
            ["set"] = row[3],
            ["shape"] = row[3] == "fma" ? new JsonArray(10, 64, 256) : new JsonArray(647, 128),
            ["values"] = "ln(1 + power)",
            ["source"] = "demo",
            ["tracks"] = 200,
            ["left_out"] = leftOut,
            ["failures"] = new JsonArray(),
            ["constants"] = new JsonObject { ["transform_length"] = 512, ["hop_length"] = 256, ["bands"] = 64 },
        }.ToJsonString());

        return folder;
    }

    private void WriteTracks(string path, IReadOnlyList<string> genres) =>
        Table.Write(path, genres.SelectMany(genre => Enumerable.Range(0, TracksPerGenre)
            .Select(number => new TrackRow($"{genre}.{number:D5}", genre, $"{genre}/{number:D5}.au", TrackRow.Audio, 22050, 1, (long)(22050 * Seconds), Seconds, new string('a', 64)))));

    private void WriteAcquire(string path, string source, IReadOnlyList<string> genres) =>
        File.WriteAllText(path, new JsonObject
        {
            ["source"] = source,
            ["genres"] = new JsonArray([.. genres.Select(genre => JsonValue.Create(genre))]),
            ["counts"] = new JsonObject(genres.Select(genre => KeyValuePair.Create(genre, (JsonNode?)TracksPerGenre))),
            ["skipped"] = new JsonArray(),
            ["missing"] = source == "demo" ? null : new JsonArray("genres/jazz/jazz.00054"),
            ["unusual"] = new JsonArray(),
            ["duplicates"] = new JsonArray(),
            ["licence"] = "made up",
        }.ToJsonString());

    private TestMetrics Scores(SeededRandom random, IReadOnlyList<string> genres, double right, int windows)
    {
        var (actual, predicted) = (new List<int>(), new List<int>());
        for (var index = 0; index < genres.Count * TestPerGenre * windows; index++)
        {
            var genre = index % genres.Count;
            actual.Add(genre);
            predicted.Add(random.NextDouble() < right ? genre : (int)(random.NextDouble() * genres.Count));
        }

        return TestMetrics.Of(new ClassificationReport(ConfusionMatrix.Count(genres, actual, predicted)), loss: 1.5);
    }
}
