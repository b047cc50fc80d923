using System.Text.Json;
using Reprise.Data;
using Reprise.Networks.Tests.Oracle;

namespace Reprise.Networks.Tests.Clips;

/// <summary>What PyTorch makes of one training step of each case; asked once for all, since starting it takes longer than the steps.</summary>
public sealed class TitusOracle : IDisposable
{
    public const int Seed = 11;

    private readonly TemporaryFolder _folder = new();

    internal static Dictionary<string, TitusCase> Cases { get; } = new()
    {
        ["published"] = new("titus_lstm", TitusCase.Lstm(), Frames: 647),
        ["ramp"] = new("titus_lstm", TitusCase.Lstm(dropout: 0)),
        ["ramp_from_zero"] = new("titus_lstm", TitusCase.Lstm(weighting: "ramp_from_zero")),
        ["mean"] = new("titus_lstm", TitusCase.Lstm(weighting: "mean")),
        ["report_kernel"] = new("titus_lstm", TitusCase.Lstm(kernel: 4, init: "uniform_005")),
        ["torch"] = new("titus_lstm", TitusCase.Lstm("torch", init: "torch")),
        ["torch_ramp_from_zero"] = new("titus_lstm", TitusCase.Lstm("torch", "ramp_from_zero")),
        ["torch_mean"] = new("titus_lstm", TitusCase.Lstm("torch", "mean")),
        ["pooling"] = new("titus_pooling", TitusCase.Pooling),
        ["pooling_fma"] = new("titus_pooling", TitusCase.Pooling, Frames: 647, Genres: 8),
        ["base"] = new("titus_base", TitusCase.Pooling),
    };

    public TitusOracle()
    {
        if (PythonTorch.Absent is not null) return;

        foreach (var (name, of) in Cases)
        {
            using var network = of.Build();
            using var clips = of.Clips(Labels(of).Length);
            SafeTensors.Write(_folder.File(name + ".safetensors"), network.state_dict());
            using var batch = NpzWriter.Create(_folder.File(name + ".npz"));
            batch.Add("x", new NdArray<float>(clips.data<float>().ToArray(), [.. clips.shape.Select(axis => (int)axis)]));
            batch.Add("y", new NdArray<long>(Labels(of), Labels(of).Length));
        }

        var described = Cases.ToDictionary(
            pair => pair.Key, pair => new { network = pair.Value.Network, options = JsonElement.Parse(pair.Value.Options), seed = Seed, optimizer = Optimizer(pair.Value) });
        File.WriteAllText(_folder.File("cases.json"), JsonSerializer.Serialize(described));
        PythonTorch.RunScript(_folder, "titus.py", _folder.Path);
    }

    /// <summary>The report's optimizers, with steps long enough to be seen in float32.</summary>
    internal static string Optimizer(TitusCase of) => of.Network == "titus_lstm" ? "rmsprop" : "adam";

    internal static long[] Labels(TitusCase of) => [3, 1, of.Genres - 1, 0];

    internal NpzReader Result(string name) => NpzReader.Open(_folder.File(name + ".result.npz"));

    public void Dispose() => _folder.Dispose();
}
