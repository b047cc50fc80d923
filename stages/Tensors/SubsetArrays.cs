using System.Collections.Concurrent;
using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Tensors;

/// <summary>
/// The arrays of one subset, as the notebooks of Buchmüller and Gerloff (2020) name them: <c>Xt</c> timbre and <c>Xp</c> pitch, both (N, segments, 12),
/// <c>X</c> both, (N, segments, 12, 2), <c>Y</c> genres and, ours, <c>Id</c> track ids, (N).
/// Where theirs left rows after a track's end to whatever memory held, ours are zero.
/// </summary>
internal sealed class SubsetArrays
{
    private readonly IReadOnlyList<SplitRow> _rows;
    private readonly NdArray<float> _timbre;
    private readonly NdArray<float> _pitch;

    private SubsetArrays(IReadOnlyList<SplitRow> rows, int segments)
    {
        _rows = rows;
        _timbre = NdArray.Zeros<float>(rows.Count, segments, TrackReader.Values);
        _pitch = NdArray.Zeros<float>(rows.Count, segments, TrackReader.Values);
    }

    /// <summary>Subsets in file order, and what their arrays' names end in.</summary>
    public static IReadOnlyList<(string Subset, string Suffix)> Suffixes { get; } =
        [(SplitRow.Train, "Train"), (SplitRow.Validation, "Val"), (SplitRow.Test, "Test")];

    /// <exception cref="StageException">Tracks are missing or broken: all of them at once.</exception>
    public static SubsetArrays Read(IReadOnlyList<SplitRow> rows, TrackReader tracks, int threads)
    {
        var arrays = new SubsetArrays(rows, tracks.Segments);
        var bad = new ConcurrentDictionary<int, IReadOnlyList<StageError>>();

        Parallel.For(0, rows.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            try
            {
                tracks.Read(rows[i].TrackId, arrays._timbre.Row(i), arrays._pitch.Row(i));
            }
            catch (StageException exception)
            {
                bad[i] = exception.Errors;
            }
        });

        return bad.IsEmpty ? arrays : throw new StageException([.. bad.OrderBy(pair => pair.Key).SelectMany(pair => pair.Value)]);
    }

    public void Write(NpzWriter npz, string suffix)
    {
        npz.Add($"Xt_{suffix}", _timbre);
        npz.Add($"Xp_{suffix}", _pitch);
        npz.Add($"X_{suffix}", Mixed());
        npz.AddStrings($"Y_{suffix}", [.. _rows.Select(row => row.Genre)]);
        npz.AddStrings($"Id_{suffix}", [.. _rows.Select(row => row.TrackId)]);
    }

    // Last axis: 0 timbre, 1 pitch.
    private NdArray<float> Mixed()
    {
        var mixed = NdArray.Zeros<float>([.. _timbre.Shape, 2]);
        for (var i = 0; i < _timbre.Data.Length; i++)
        {
            mixed.Data[2 * i] = _timbre.Data[i];
            mixed.Data[(2 * i) + 1] = _pitch.Data[i];
        }

        return mixed;
    }
}
