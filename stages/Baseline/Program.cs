// Scores what can be had without a network: the commonest genre, a lottery, and logistic regression on each track's mean segment.
//   deps    tensors (.npz of one sample and seed)
//   params  baselines
//   args    sample, seed
//   outs    baseline: metrics.json

using System.Globalization;
using Reprise.Baseline;
using Reprise.Data;
using Reprise.Data.Evaluation;
using Reprise.Stages;

return StageRun.Main(args, run =>
{
    var options = run.Params<BaselineOptions>("baselines");
    var (sample, seed) = (run.Arg("sample"), int.Parse(run.Arg("seed"), CultureInfo.InvariantCulture));

    using var tensors = TensorsFile.Open(run.Dep("tensors"));
    var genres = tensors.Genres;
    var lottery = new SeededRandom((ulong)options.Seed, $"stratified s{seed}");

    var predictions = new OrderedDictionary<string, int[]>
    {
        ["majority"] = Guesses.Majority(tensors.Train.Labels, tensors.Test.Count),
        ["stratified"] = Guesses.Stratified(tensors.Train.Labels, tensors.Test.Count, lottery),
        ["logistic"] = LogisticBaseline.Predict(tensors, options),
    };

    var scores = new OrderedDictionary<string, TestMetrics>(predictions.Select(pair => KeyValuePair.Create(
        pair.Key, TestMetrics.Of(new(ConfusionMatrix.Count(genres, tensors.Test.Labels, pair.Value))))));

    JsonFile.Write(Path.Combine(run.Out("baseline"), "metrics.json"), new BaselineMetrics("deepmusic", sample, seed, genres, scores));

    var summary = string.Join(", ", scores.Select(pair => $"{pair.Key} {pair.Value.Correct}"));
    Console.WriteLine($"baseline {sample} s{seed}: right of {tensors.Test.Count} test tracks: {summary}");
});
