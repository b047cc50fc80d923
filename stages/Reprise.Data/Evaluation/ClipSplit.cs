using Reprise.Stages;

namespace Reprise.Data.Evaluation;

/// <summary>The clips of one split, with genre names turned into labels; features are read when they are asked for.</summary>
public sealed class ClipSplit
{
    private readonly string _features;
    private readonly Dictionary<string, ClipRow> _clips;

    private ClipSplit(string features, IReadOnlyList<ClipRow> index, string path, IReadOnlyList<SplitRow> rows)
    {
        _features = features;
        _clips = index.ToDictionary(clip => clip.TrackId);
        Genres = [.. index.Select(clip => clip.Genre).Distinct().Order(StringComparer.Ordinal)];

        var errors = rows
            .Where(row => !_clips.ContainsKey(row.TrackId) || !SplitRow.Subsets.Contains(row.Subset))
            .Select(row => new StageError(
                Codes.BrokenTable, path, $"'{row.TrackId}' in '{row.Subset}' is no clip of {features}, or no subset. Rebuild the stage that writes the split."))
            .ToList();
        if (errors.Count > 0) throw new StageException(errors);

        var labels = Genres.Select((genre, label) => (genre, label)).ToDictionary(pair => pair.genre, pair => pair.label);
        Subset Of(string subset)
        {
            string[] ids = [.. rows.Where(row => row.Subset == subset).Select(row => row.TrackId)];
            return new(subset, ids, [.. ids.Select(id => labels[_clips[id].Genre])]);
        }

        (Train, Validation, Test) = (Of(SplitRow.Train), Of(SplitRow.Validation), Of(SplitRow.Test));
    }

    /// <summary>All genres of the features, ordinal order, whether or not the split draws a clip of each; a label is a position in this list.</summary>
    public IReadOnlyList<string> Genres { get; }

    /// <summary>What models learn from.</summary>
    public Subset Train { get; }

    /// <summary>What an epoch is judged by; empty where the study held nothing back for it.</summary>
    public Subset Validation { get; }

    /// <summary>What is measured once, at the end; empty where the study has no such part.</summary>
    public Subset Test { get; }

    /// <summary>What a study's accuracies are of: the test subset, or validation where there is none.</summary>
    public Subset Judged => Test.Count > 0 ? Test : Validation;

    /// <summary>Clips in each subset.</summary>
    public SubsetCounts Counts => new(Train.Count, Validation.Count, Test.Count);

    /// <summary>Reads which clips there are and which subset each is in.</summary>
    /// <param name="features">The folder with <c>index.csv</c> and <c>clips/</c>.</param>
    /// <param name="split">The table of the split.</param>
    /// <exception cref="StageException">A table cannot be read, or the split names what the features lack.</exception>
    public static ClipSplit Open(string features, string split) =>
        new(features, Table.Read<ClipRow>(Path.Combine(features, "index.csv")), split, Table.Read<SplitRow>(split));

    /// <summary>What the index says of a clip.</summary>
    public ClipRow Clip(string trackId) => _clips[trackId];

    /// <summary>Where the array of a clip is; all clips have the same shape.</summary>
    public string PathOf(string trackId) => Path.Combine(_features, "clips", trackId + ".npy");
}
