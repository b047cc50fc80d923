using Reprise.Data;
using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Oracle;

public class PythonComparisonTests
{
    [PythonTorchTheory]
    [InlineData("c1m1", 64)]
    [InlineData("c1m2", 64)]
    [InlineData("c2m1", 64)]
    [InlineData("c1m1", 515)]
    [InlineData("c2m1", 29)]
    public void LogitsLossAndGradientsAreThoseOfPyTorchAndTheLogitsThoseOfKeras(string name, int segments)
    {
        using var folder = new TemporaryFolder();
        using var scope = NewDisposeScope();
        using var network = Build.Network(name, segments, genres: 8, init: Initialization.Torch);
        long[] labels = [3, 1, 4, 1, 5, 7, 2, 6];
        var tracks = Build.Tracks(name, tracks: labels.Length, segments);

        SafeTensors.Write(folder.File("weights.safetensors"), network.state_dict());
        using (var batch = NpzWriter.Create(folder.File("batch.npz")))
        {
            batch.Add("x", new NdArray<float>(tracks.data<float>().ToArray(), [.. tracks.shape.Select(axis => (int)axis)]));
            batch.Add("y", new NdArray<long>(labels, labels.Length));
        }

        PythonTorch.RunScript(folder, "networks.py", name, folder.File("weights.safetensors"), folder.File("batch.npz"), folder.File("result.npz"));
        using var expected = NpzReader.Open(folder.File("result.npz"));

        var logits = network.call(tracks);
        var loss = nn.functional.cross_entropy(logits, tensor(labels));
        loss.backward();

        ShouldAgree(loss, expected, "loss");
        ShouldAgree(logits, expected, "logits");
        ShouldAgree(logits, expected, "keras_logits");
        foreach (var (key, parameter) in network.named_parameters()) ShouldAgree(parameter.grad!, expected, "grad." + key);
    }

    // Relative to the largest value of the array: a gradient near zero has no digits of its own.
    private static void ShouldAgree(Tensor actual, NpzReader expected, string name)
    {
        using var values = actual.detach().contiguous();
        var wanted = expected.Read<float>(name).Data;
        var scale = wanted.Max(Math.Abs);
        var worst = values.data<float>().Zip(wanted, (a, b) => Math.Abs(a - b)).Max();

        (worst / scale).ShouldBeLessThan(1e-5f, name);
    }
}
