// Scores what can be had without a network: the commonest genre, a lottery, and two simple models of each track's mean features.
//   deps    tensors (.npz of one sample and seed)   or  features (folder), split (.csv)
//   params  baselines
//   args    sample, seed                            or  collection, features, split, seed
//   outs    baseline: metrics.json

using System.Globalization;
using Reprise.Baseline;
using Reprise.Data;
using Reprise.Data.Evaluation;
using Reprise.Stages;

return StageRun.Main(args, run =>
{
    var options = run.Params<BaselineOptions>("baselines");
    var seed = int.Parse(run.Arg("seed"), CultureInfo.InvariantCulture);

    if (run.HasArg("sample")) Sample();
    else Clips();

    void Sample()
    {
        using var tensors = TensorsFile.Open(run.Dep("tensors"));
        var sample = run.Arg("sample");
        var scores = Yardsticks.Score(tensors.Genres, MeanSegments.Of(tensors, tensors.Train), MeanSegments.Of(tensors, tensors.Test), options, seed);

        Write(sample, scores, new BaselineMetrics("deepmusic", sample, seed, tensors.Genres, scores));
    }

    void Clips()
    {
        var (collection, features, split) = (run.Arg("collection"), run.Arg("features"), run.Arg("split"));
        var clips = ClipSplit.Open(run.Dep("features"), run.Dep("split"));
        var kind = JsonFile.Read<ClipKind>(Path.Combine(run.Dep("features"), "features.json"));

        Examples Of(Subset subset) => ClipMeans.Of(clips, subset, kind, run.Threads);
        var scores = Yardsticks.Score(clips.Genres, Of(clips.Train), Of(clips.Judged), options, seed);

        Write($"{collection}.{features}.{split}", scores, new ClipBaselineMetrics(collection, features, split, seed, clips.Genres, clips.Counts, scores));
    }

    void Write<T>(string name, OrderedDictionary<string, TestMetrics> scores, T metrics)
    {
        JsonFile.Write(Path.Combine(run.Out("baseline"), "metrics.json"), metrics);

        var summary = string.Join(", ", scores.Select(pair => $"{pair.Key} {pair.Value.Correct}"));
        Console.WriteLine($"baseline {name} s{seed}: right of {scores["majority"].N} tracks: {summary}");
    }
});
