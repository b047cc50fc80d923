using Reprise.Data;
using Reprise.Data.Evaluation;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>One subset in torch's memory, so that a batch is an index and not a copy through managed arrays.</summary>
internal sealed class LabelledTracks : IDisposable
{
    /// <summary>Copies values and labels.</summary>
    /// <param name="values">(N, S, 12) or (N, S, 12, 2).</param>
    /// <param name="labels">N labels.</param>
    public LabelledTracks(NdArray<float> values, IReadOnlyList<int> labels)
    {
        Values = tensor(values.Data, [.. values.Shape.Select(length => (long)length)]);
        Labels = tensor(labels.Select(label => (long)label).ToArray());
        Count = labels.Count;
    }

    /// <summary>(N, S, 12) or (N, S, 12, 2), float32.</summary>
    public Tensor Values { get; }

    /// <summary>(N), int64.</summary>
    public Tensor Labels { get; }

    /// <summary>N, the number of tracks.</summary>
    public int Count { get; }

    /// <summary>Reads one subset of a tensors file.</summary>
    /// <param name="file">The open file.</param>
    /// <param name="arrays"><c>Xt</c>, <c>Xp</c> or <c>X</c>.</param>
    /// <param name="subset">One of the file's subsets.</param>
    public static LabelledTracks Read(TensorsFile file, string arrays, Subset subset) => new(file.Read(arrays, subset), subset.Labels);

    public void Dispose()
    {
        Values.Dispose();
        Labels.Dispose();
    }
}
