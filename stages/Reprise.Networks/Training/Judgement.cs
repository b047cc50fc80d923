using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>What a network says about some examples with dropout off.</summary>
/// <param name="Loss">Mean cross-entropy over the examples.</param>
/// <param name="Accuracy">Share of right predictions.</param>
/// <param name="Predicted">N labels: the likeliest genre, the first where several tie.</param>
/// <param name="Probabilities">N·G numbers, row by row: softmax values, or what takes their place in the network.</param>
internal sealed record Judgement(double Loss, double Accuracy, int[] Predicted, float[] Probabilities)
{
    /// <summary>Judges all examples, batch by batch as Keras does, in their order.</summary>
    public static Judgement Of(nn.Module<Tensor, Tensor> network, IExamples examples, int batchSize, Device device) =>
        Of(network, examples, [.. Enumerable.Range(0, examples.Labels.Count)], batchSize, device);

    /// <summary>Judges some examples.</summary>
    public static Judgement Of(nn.Module<Tensor, Tensor> network, IExamples examples, int[] rows, int batchSize, Device device)
    {
        using var noGrad = no_grad();
        network.eval();

        var mean = new RunningMean();
        var probabilities = new List<float>();
        var predicted = new List<int>();

        foreach (var part in rows.Chunk(batchSize))
        {
            using var scope = NewDisposeScope();
            var (values, labels) = examples.Read(part).To(device);
            var output = network.call(values);                                      // (B, genres)
            var likeliest = output.argmax(1);                                       // (B)
            var shares = network is IProbable other ? other.Probabilities(output) : nn.functional.softmax(output, 1);

            mean.Add(nn.functional.cross_entropy(output, labels).item<float>(), likeliest.eq(labels).sum().item<long>(), part.Length);
            predicted.AddRange(likeliest.cpu().data<long>().Select(label => (int)label));
            probabilities.AddRange(shares.cpu().contiguous().data<float>());
        }

        return new(mean.Loss, mean.Accuracy, [.. predicted], [.. probabilities]);
    }
}
