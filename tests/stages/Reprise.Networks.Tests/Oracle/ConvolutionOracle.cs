using System.Text.Json;
using Reprise.Data;

namespace Reprise.Networks.Tests.Oracle;

/// <summary>What PyTorch makes of one training step of each case; asked once for all, since starting it takes longer than the steps.</summary>
public sealed class ConvolutionOracle : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal static Dictionary<string, ConvolutionCase> Cases { get; } = new()
    {
        ["three blocks as published"] = ConvolutionCase.Fma("fma_three_blocks", 64, 256, "double"),
        ["three blocks with ragged maps"] = ConvolutionCase.Fma("fma_three_blocks", 59, 123, "single"),
        ["two blocks as published"] = ConvolutionCase.Fma("fma_two_blocks", 64, 256, "double"),
        ["two blocks with ragged maps"] = ConvolutionCase.Fma("fma_two_blocks", 37, 50, "single"),
        ["mel of two seconds"] = ConvolutionCase.Msd("msd_mel", 48, 128, 2, "torch"),
        ["mel with ragged maps"] = ConvolutionCase.Msd("msd_mel", 9, 11, 2, "glorot_uniform"),
        ["mel from normal weights"] = ConvolutionCase.Msd("msd_mel", 15, 6, 3, "normal"),
        ["mfcc of two seconds"] = ConvolutionCase.Msd("msd_mfcc", 47, 13, 5, "torch"),
        ["mfcc from normal weights"] = ConvolutionCase.Msd("msd_mfcc", 10, 13, 5, "normal"),
    };

    public ConvolutionOracle()
    {
        if (PythonTorch.Absent is not null) return;

        foreach (var (name, of) in Cases)
        {
            using var network = of.Build();
            using var clips = of.Clips();
            SafeTensors.Write(_folder.File(name + ".safetensors"), network.state_dict());
            using var batch = NpzWriter.Create(_folder.File(name + ".npz"));
            batch.Add("x", new NdArray<float>(clips.data<float>().ToArray(), [ConvolutionCase.Labels.Length, .. of.Shape]));
            batch.Add("y", new NdArray<long>(ConvolutionCase.Labels, ConvolutionCase.Labels.Length));
        }

        var described = Cases.ToDictionary(pair => pair.Key, pair => new { network = pair.Value.Network, options = JsonElement.Parse(pair.Value.Options), seed = ConvolutionCase.Seed });
        File.WriteAllText(_folder.File("cases.json"), JsonSerializer.Serialize(described));
        PythonTorch.RunScript(_folder, "convolutions.py", _folder.Path);
    }

    internal NpzReader Result(string name) => NpzReader.Open(_folder.File(name + ".result.npz"));

    public void Dispose() => _folder.Dispose();
}
