using Reprise.Data;
using Reprise.Data.Evaluation;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary><c>steps.npz</c>: what a stepwise network believes of each test clip as it goes through it.</summary>
internal static class StepTable
{
    /// <summary>Asks the network, dropout off.</summary>
    /// <returns>(N, steps, G) probabilities.</returns>
    public static NdArray<float> Of(nn.Module<Tensor, Tensor> network, IStepwise stepwise, IExamples examples, int batchSize, Device device)
    {
        using var noGrad = no_grad();
        network.eval();

        var (values, shape) = (new List<float>(), new int[3]);
        foreach (var rows in Enumerable.Range(0, examples.Labels.Count).Chunk(batchSize))
        {
            using var scope = NewDisposeScope();
            var steps = stepwise.Steps(examples.Read(rows).To(device).Values).cpu().contiguous();     // (B, steps, G)
            values.AddRange(steps.data<float>());
            shape = [examples.Labels.Count, (int)steps.shape[1], (int)steps.shape[2]];
        }

        return new([.. values], shape);
    }

    /// <summary>Writes <c>steps</c> and the clips' ids as <c>ids</c>.</summary>
    public static void Write(string path, Subset clips, NdArray<float> steps)
    {
        using var npz = NpzWriter.Create(path);
        npz.Add("steps", steps);
        npz.AddStrings("ids", clips.TrackIds);
    }
}
