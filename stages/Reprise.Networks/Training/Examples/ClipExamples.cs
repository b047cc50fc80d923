using System.Runtime.InteropServices;
using Reprise.Data;
using Reprise.Stages;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>Clips whose arrays stay in their files, mapped: an epoch touches a batch at a time, whatever the size of the collection.</summary>
internal sealed class ClipExamples : IExamples
{
    private readonly List<MappedArray> _clips = [];
    private readonly int _windows;

    /// <summary>Maps the arrays.</summary>
    /// <param name="paths">One <c>.npy</c> file for each clip; all of one shape.</param>
    /// <param name="labels">One label for each clip.</param>
    /// <param name="windowed">Whether every row along a clip's first axis is an example of its own.</param>
    /// <exception cref="StageException">A file cannot be read, or has another shape than the first.</exception>
    public ClipExamples(IReadOnlyList<string> paths, IReadOnlyList<int> labels, bool windowed)
    {
        try
        {
            _clips.AddRange(paths.Select(MappedArray.Open));
            var shape = _clips is [var first, ..] ? first.Shape : [];
            var errors = _clips.Zip(paths).Where(clip => !clip.First.Shape.SequenceEqual(shape)).Select(clip => Unlike(clip.Second, clip.First.Shape, shape)).ToArray();
            if (errors.Length > 0) throw new StageException(errors);

            _windows = windowed && shape.Count > 0 ? shape[0] : 1;
            Shape = windowed ? [.. shape.Skip(1)] : [.. shape];
            Labels = [.. labels.SelectMany(label => Enumerable.Repeat(label, _windows))];
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public IReadOnlyList<int> Labels { get; }

    /// <summary>Of a clip, or of a window where these are the examples.</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>Examples of each clip; those of clip c are c·W to c·W + W - 1.</summary>
    public int Windows => _windows;

    public Batch Read(ReadOnlySpan<int> rows)
    {
        var values = empty([rows.Length, .. Shape.Select(length => (long)length)]);
        var target = MemoryMarshal.Cast<byte, float>(values.bytes);
        var size = target.Length / rows.Length;
        var labels = new long[rows.Length];

        for (var i = 0; i < rows.Length; i++)
        {
            _clips[rows[i] / _windows].Values.Slice(rows[i] % _windows * size, size).CopyTo(target[(i * size)..]);
            labels[i] = Labels[rows[i]];
        }

        return new(values, tensor(labels));
    }

    public void Dispose()
    {
        foreach (var clip in _clips) clip.Dispose();
    }

    private static StageError Unlike(string path, IEnumerable<int> found, IEnumerable<int> wanted) => new(
        Codes.UnfitTensors,
        path,
        $"The clip has the shape ({string.Join(", ", found)}), but others have ({string.Join(", ", wanted)}). Rebuild the stage that writes it.");
}
