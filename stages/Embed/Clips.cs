using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Embed;

/// <summary>The features of all clips of a collection, mapped and not read.</summary>
internal sealed class Clips : IDisposable
{
    private readonly MappedArray[] _arrays;

    private Clips(IReadOnlyList<ClipRow> index, MappedArray[] arrays) => (Index, _arrays) = (index, arrays);

    /// <summary>What there is to say of each clip.</summary>
    public IReadOnlyList<ClipRow> Index { get; }

    /// <summary>How many numbers each clip has.</summary>
    public int Length => _arrays[0].Count;

    /// <summary>Opens the arrays of a folder of features.</summary>
    /// <param name="folder">With <c>index.csv</c> and <c>clips/</c>.</param>
    /// <param name="perplexity">How many neighbours of a clip are to count.</param>
    /// <param name="location">Where params say so.</param>
    /// <exception cref="StageException">Clips are too few to have so many neighbours, or an array is missing, broken or of another shape.</exception>
    public static Clips Open(string folder, double perplexity, string location)
    {
        var index = Table.Read<ClipRow>(Path.Combine(folder, "index.csv"));
        var few = Math.Max(perplexity + 1, 2 * Trustworthiness.Neighbours);
        if (index.Count <= few)
        {
            throw new StageException(
                Codes.TooFewClips,
                location,
                $"{folder} has {index.Count} clips, and more than {few} are needed to lay them out with a perplexity of {perplexity}. "
                + (perplexity + 1 < few ? "Add clips." : "Add clips, or lower embedding.perplexity."));
        }

        var paths = index.Select(clip => Path.Combine(folder, "clips", clip.TrackId + ".npy")).ToList();
        var arrays = paths.Select(MappedArray.Open).ToArray();
        var unlike = arrays.Zip(paths)
            .Where(pair => !pair.First.Shape.SequenceEqual(arrays[0].Shape))
            .Select(pair => Unlike(pair.Second, pair.First.Shape, arrays[0].Shape))
            .ToList();
        return unlike.Count == 0 ? new(index, arrays) : throw new StageException(unlike);
    }

    /// <summary>All numbers of one clip.</summary>
    public ReadOnlySpan<float> Values(int clip) => _arrays[clip].Values;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var array in _arrays) array.Dispose();
    }

    private static StageError Unlike(string path, IEnumerable<int> found, IEnumerable<int> wanted) => new(
        Codes.UnfitTensors,
        path,
        $"The clip has the shape ({string.Join(", ", found)}), but others have ({string.Join(", ", wanted)}). Rebuild the stage that writes it.");
}
