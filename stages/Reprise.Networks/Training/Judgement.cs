using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>What a network says about a subset with dropout off.</summary>
/// <param name="Loss">Mean cross-entropy over the tracks.</param>
/// <param name="Accuracy">Share of right predictions.</param>
/// <param name="Predicted">N labels: the likeliest genre, the first where several tie.</param>
/// <param name="Probabilities">N·G softmax values, row by row.</param>
internal sealed record Judgement(double Loss, double Accuracy, int[] Predicted, float[] Probabilities)
{
    /// <summary>Judges all tracks, batch by batch as Keras does, in their order.</summary>
    public static Judgement Of(nn.Module<Tensor, Tensor> network, LabelledTracks tracks, int batchSize)
    {
        using var noGrad = no_grad();
        network.eval();

        var mean = new RunningMean();
        var probabilities = new List<float>();
        var predicted = new List<int>();

        for (var start = 0; start < tracks.Count; start += batchSize)
        {
            using var scope = NewDisposeScope();
            var count = Math.Min(batchSize, tracks.Count - start);
            var labels = tracks.Labels.narrow(0, start, count);                        // (B)
            var logits = network.call(tracks.Values.narrow(0, start, count));          // (B, genres)
            var likeliest = logits.argmax(1);                                          // (B)

            mean.Add(nn.functional.cross_entropy(logits, labels).item<float>(), likeliest.eq(labels).sum().item<long>(), count);
            predicted.AddRange(likeliest.data<long>().Select(label => (int)label));
            probabilities.AddRange(nn.functional.softmax(logits, 1).data<float>());
        }

        return new(mean.Loss, mean.Accuracy, [.. predicted], [.. probabilities]);
    }
}
