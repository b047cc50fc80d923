// Trains one network of clips with one seed and judges it on the test subset.
//   deps    features (folder), split (.csv)
//   params  experiments.<experiment>, training.threads, training.device
//   args    experiment, seed
//   outs    model: weights.safetensors, history.csv, predictions.csv, layers.json, metrics.json, card.json;
//           windows.csv where windows are judged, steps.npz where steps are, updates.csv for a cyclic walk

using System.Globalization;
using Reprise.Networks;
using Reprise.Stages;

return StageRun.Main(args, run =>
{
    var (name, seed) = (run.Arg("experiment"), int.Parse(run.Arg("seed"), CultureInfo.InvariantCulture));
    var key = $"experiments.{name}";
    var options = run.Params<ExperimentOptions>(key);
    var place = new ExperimentPlace(name, seed, run.Locate(key), run.Engine);
    var training = new TrainingPlace(
        run.Params<int>("training.threads"), run.Params<string>("training.device"), run.Checkpoints, Console.WriteLine, Console.Error.WriteLine);

    using var trained = ExperimentRun.Of(place, options, training, run.Dep("features"), run.Dep("split"));
    trained.Write(run.Out("model"));

    var metrics = trained.Metrics;
    Console.WriteLine(
        $"train {place.Instance}: {metrics.EpochsRun} of {metrics.MaxEpochs} epochs, {metrics.Parameters} parameters, {metrics.Test.Correct} of {metrics.Test.N} test clips right");
});
