using Reprise.Stages;

namespace Reprise.Data.Evaluation;

/// <summary>The tensors of one sample and seed, with genre names turned into labels; arrays are read when they are asked for.</summary>
public sealed class TensorsFile : IDisposable
{
    private readonly string _path;
    private readonly NpzReader _reader;

    private TensorsFile(string path, NpzReader reader)
    {
        _path = path;
        _reader = reader;

        var names = new[] { "Train", "Val", "Test" };
        var genres = names.Select(name => reader.ReadStrings("Y_" + name)).ToArray();
        Genres = [.. genres.SelectMany(labels => labels).Distinct().Order(StringComparer.Ordinal)];

        var labels = Genres.Select((genre, label) => (genre, label)).ToDictionary(pair => pair.genre, pair => pair.label);
        var subsets = names
            .Zip(genres, (name, rows) => new Subset(name, reader.ReadStrings("Id_" + name), [.. rows.Select(genre => labels[genre])]))
            .ToArray();
        (Train, Validation, Test) = (subsets[0], subsets[1], subsets[2]);

        var empty = subsets.Where(subset => subset.Count == 0).Select(subset => subset.Name).ToArray();
        if (empty.Length > 0)
        {
            throw new StageException(
                Codes.UnfitTensors, path, $"There is no track in {string.Join(", ", empty)}. Add tracks, or give the subset a larger part in splits.");
        }
    }

    /// <summary>All genres of the three subsets, ordinal order; a label is a position in this list.</summary>
    public IReadOnlyList<string> Genres { get; }

    /// <summary>What models learn from.</summary>
    public Subset Train { get; }

    /// <summary>What decides when training stops.</summary>
    public Subset Validation { get; }

    /// <summary>What is measured once, at the end.</summary>
    public Subset Test { get; }

    /// <summary>Tracks in each subset.</summary>
    public SubsetCounts Counts => new(Train.Count, Validation.Count, Test.Count);

    /// <summary>Opens the file and reads its labels.</summary>
    /// <exception cref="StageException">The file cannot be read, or a subset is empty.</exception>
    public static TensorsFile Open(string path)
    {
        var reader = NpzReader.Open(path);
        try
        {
            return new(path, reader);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>Reads the values of one subset.</summary>
    /// <param name="arrays"><c>Xt</c> timbre or <c>Xp</c> pitch, both (N, S, 12), or <c>X</c>, both of them as (N, S, 12, 2).</param>
    /// <param name="subset">One of this file's subsets.</param>
    /// <exception cref="StageException">The array is missing or has another shape.</exception>
    public NdArray<float> Read(string arrays, Subset subset)
    {
        var name = $"{arrays}_{subset.Name}";
        var array = _reader.Read<float>(name);
        var fits = array.Shape is [var tracks, _, 12, ..] && tracks == subset.Count && array.Shape[3..] is [] or [2];

        return fits ? array : throw new StageException(
            Codes.UnfitTensors,
            _path,
            $"{name} has the shape ({string.Join(", ", array.Shape)}), but ({subset.Count}, segments, 12) or (…, 12, 2) is needed. Rebuild the stage that writes it.");
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();
}
