using Reprise.Data;
using Reprise.Networks.Tests.Clips;
using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Oracle;

/// <summary>Takes one training step here and in Python from the same weights, and compares everything.</summary>
internal static class ClipComparison
{
    public static void ShouldAgree(string name, string options, int[] shape, long[] labels, string softmax, Func<nn.Module, optim.Optimizer> optimizer)
    {
        using var folder = new TemporaryFolder();
        using var scope = NewDisposeScope();
        using var network = ToyClips.Network(name, options, shape, genres: 8);
        var clips = ToyClips.Clips(labels.Length, shape);

        SafeTensors.Write(folder.File("weights.safetensors"), network.state_dict());
        using (var batch = NpzWriter.Create(folder.File("batch.npz")))
        {
            batch.Add("x", new NdArray<float>(clips.data<float>().ToArray(), [labels.Length, .. shape]));
            batch.Add("y", new NdArray<long>(labels, labels.Length));
        }

        PythonTorch.RunScript(folder, "convolutions.py", name, softmax, folder.File("weights.safetensors"), folder.File("batch.npz"), folder.File("result.npz"));
        using var expected = NpzReader.Open(folder.File("result.npz"));

        var output = network.call(clips);
        var loss = nn.functional.cross_entropy(output, tensor(labels));
        loss.backward();
        optimizer(network).step();

        ShouldAgree(loss, expected, "loss");
        ShouldAgree(output, expected, "output");
        ShouldAgree(output, expected, "explicit");
        foreach (var (key, parameter) in network.named_parameters())
        {
            ShouldAgree(parameter.grad!, expected, "grad." + key);
            ShouldAgree(parameter, expected, "updated." + key);
        }
    }

    // Relative to the largest value of the array: a gradient near zero has no digits of its own.
    private static void ShouldAgree(Tensor actual, NpzReader expected, string name)
    {
        using var values = actual.detach().contiguous();
        var wanted = expected.Read<float>(name).Data;
        var scale = wanted.Max(Math.Abs);
        var worst = values.data<float>().Zip(wanted, (a, b) => Math.Abs(a - b)).Max();

        scale.ShouldBeGreaterThan(0, name);
        (worst / scale).ShouldBeLessThan(1e-5f, name);
    }
}
