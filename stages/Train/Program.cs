// Fits one network to one sample and judges the last epoch's weights on the test subset.
//   deps    tensors (.npz of one sample and seed)
//   params  models.<model>, training
//   args    model, sample, seed
//   outs    model: weights.safetensors, history.csv, predictions.csv, layers.json, metrics.json, card.json

using System.Globalization;
using Reprise.Data;
using Reprise.Data.Evaluation;
using Reprise.Networks;
using Reprise.Stages;

return StageRun.Main(args, run =>
{
    var (name, sample, seed) = (run.Arg("model"), run.Arg("sample"), int.Parse(run.Arg("seed"), CultureInfo.InvariantCulture));
    var model = run.Params<ModelOptions>($"models.{name}");
    var training = run.Params<TrainingOptions>("training");
    string Out(string file) => Path.Combine(run.Out("model"), file);

    using var tensors = TensorsFile.Open(run.Dep("tensors"));
    var place = new TrainingPlace(training.Threads, training.Device, run.Checkpoints, Console.WriteLine, Console.Error.WriteLine);
    using var trained = TrainingRun.Of($"{name} {sample} s{seed}", tensors, model, training, seed, place);
    var engine = trained.Engine(run.Engine);

    trained.SaveWeights(Out("weights.safetensors"));
    Table.Write(Out("history.csv"), trained.History);
    PredictionTable.Write(Out("predictions.csv"), tensors.Genres, tensors.Test, trained.Predicted, trained.Probabilities);
    JsonFile.Write(Out("layers.json"), trained.Layers);
    JsonFile.Write(Out("metrics.json"), new ModelMetrics(
        "deepmusic",
        name,
        model.Network,
        sample,
        seed,
        tensors.Genres,
        trained.History.Count,
        model.Epochs,
        trained.Parameters,
        trained.BestValAccuracy,
        trained.MinValLoss,
        trained.Test,
        tensors.Counts,
        engine));
    JsonFile.Write(Out("card.json"), trained.Card(name, model.Network, seed, DataDigest.Of(run.Dep("tensors")), engine));

    Console.WriteLine(
        $"train {name} {sample} s{seed}: {trained.History.Count} of {model.Epochs} epochs, {trained.Parameters} parameters, {trained.Test.Correct} of {trained.Test.N} test tracks right");
});
