using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>Lists the layers of a built network as Keras would, by watching a track pass through it.</summary>
internal static class LayerTable
{
    /// <summary>Runs one track through the network and notes what each layer puts out.</summary>
    /// <param name="network">Any network made of the layers below.</param>
    /// <param name="track">One track with a batch axis, for instance (1, S, 12); the values do not matter.</param>
    public static IReadOnlyList<LayerRow> Of(nn.Module<Tensor, Tensor> network, Tensor track)
    {
        var rows = new List<LayerRow>();
        var counts = new Dictionary<string, int>();

        void Note(nn.Module layer, Tensor output)
        {
            var type = KerasType(layer);
            var number = counts[type] = counts.GetValueOrDefault(type) + 1;
            rows.Add(new($"{type}_{number}", type, Shape(output), layer.parameters().Sum(parameter => parameter.numel())));
        }

        ObservedModule.Watch(network, track, Note);

        return rows;
    }

    private static string KerasType(nn.Module layer) => layer switch
    {
        Conv1d => "conv1d",
        Conv2d => "conv2d",
        MaxPool1d => "max_pooling1d",
        MaxPool2d => "max_pooling2d",
        GlobalAveragePooling => "global_average_pooling1d",
        GlobalMaxPooling => "global_max_pooling1d",
        BatchNorm1d => "batch_normalization",
        Dropout => "dropout",
        Dropout2d => "spatial_dropout2d",
        Flatten => "flatten",
        KerasLstm or TorchLstm => "lstm",
        Linear => "dense",
        _ => throw new ArgumentException($"Keras's word for {layer.GetType().Name} is not known here; add it.", nameof(layer)),
    };

    // Torch: (1, channels, time, ...); Keras: (time, ..., channels).
    private static string Shape(Tensor output) => string.Join(',', [.. output.shape[2..], output.shape[1]]);
}
