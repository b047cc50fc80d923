using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The weights of a recurrent layer under PyTorch's names and in its order, and how they start.</summary>
internal sealed class Recurrent
{
    private readonly List<Parameter> weights = [];

    private Recurrent(long hiddenSize, long numLayers, bool bias, bool batchFirst, double dropout, bool bidirectional)
    {
        HiddenSize = hiddenSize;
        NumLayers = numLayers;
        Bias = bias;
        BatchFirst = batchFirst;
        Dropout = dropout;
        Bidirectional = bidirectional;
    }

    public long HiddenSize { get; }

    public long NumLayers { get; }

    public bool Bias { get; }

    public bool BatchFirst { get; }

    public double Dropout { get; }

    public bool Bidirectional { get; }

    public Tensor[] Weights => [.. weights];

    private long Directions => Bidirectional ? 2 : 1;

    /// <summary>Every weight starts uniform within 1/√hidden, drawn in the order of registration.</summary>
    public static Recurrent Create(
        nn.Module owner, int gates, long inputSize, long hiddenSize, long numLayers, bool bias, bool batchFirst, double dropout, bool bidirectional,
        Device? device, ScalarType? dtype)
    {
        var made = new Recurrent(hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional);
        for (var layer = 0; layer < numLayers; layer++)
        {
            var width = layer == 0 ? inputSize : hiddenSize * made.Directions;
            for (var direction = 0; direction < made.Directions; direction++)
            {
                var suffix = string.Create(CultureInfo.InvariantCulture, $"_l{layer}{(direction == 1 ? "_reverse" : "")}");
                Add("weight_ih", [gates * hiddenSize, width]);
                Add("weight_hh", [gates * hiddenSize, hiddenSize]);
                if (!bias) continue;
                Add("bias_ih", [gates * hiddenSize]);
                Add("bias_hh", [gates * hiddenSize]);

                void Add(string name, long[] shape)
                {
                    var parameter = nn.Parameter(empty(shape, dtype, device));
                    owner.register_parameter(name + suffix, parameter);
                    made.weights.Add(parameter);
                }
            }
        }

        var bound = 1 / Math.Sqrt(hiddenSize);
        foreach (var parameter in made.weights) nn.init.uniform_(parameter, -bound, bound);
        return made;
    }

    // (layers × directions, B, hidden)
    public Tensor Start(Tensor input) =>
        zeros([NumLayers * Directions, input.shape[BatchFirst ? 0 : 1], HiddenSize], input.dtype, input.device);
}
