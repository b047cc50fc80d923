using Reprise.Data;
using Reprise.Data.Evaluation;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>One subset in torch's memory, so that a batch is an index and not a copy through managed arrays.</summary>
internal sealed class LabelledTracks : IExamples
{
    private readonly Tensor _values;     // (N, S, 12) or (N, S, 12, 2)
    private readonly Tensor _labels;     // (N)

    /// <summary>Copies values and labels.</summary>
    /// <param name="values">(N, S, 12) or (N, S, 12, 2).</param>
    /// <param name="labels">N labels.</param>
    public LabelledTracks(NdArray<float> values, IReadOnlyList<int> labels)
    {
        _values = tensor(values.Data, [.. values.Shape.Select(length => (long)length)]);
        _labels = tensor(labels.Select(label => (long)label).ToArray());
        Shape = values.Shape[1..];
        Labels = labels;
    }

    public IReadOnlyList<int> Labels { get; }

    /// <summary>(S, 12) or (S, 12, 2).</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>Reads one subset of a tensors file.</summary>
    /// <param name="file">The open file.</param>
    /// <param name="arrays"><c>Xt</c>, <c>Xp</c> or <c>X</c>.</param>
    /// <param name="subset">One of the file's subsets.</param>
    public static LabelledTracks Of(TensorsFile file, string arrays, Subset subset) => new(file.Read(arrays, subset), subset.Labels);

    public Batch Read(ReadOnlySpan<int> rows)
    {
        using var index = tensor(rows.ToArray());     // (B)

        return new(_values.index_select(0, index), _labels.index_select(0, index));
    }

    public void Dispose()
    {
        _values.Dispose();
        _labels.Dispose();
    }
}
