using Reprise.Data;
using Reprise.Data.Evaluation;
using Reprise.Stages;

namespace Reprise.Networks;

/// <summary>The clips of an experiment: features and labels of its subsets.</summary>
internal sealed class ExperimentData : IDisposable
{
    // Each row of these features is a window that is judged by itself.
    private const string SetOfWindows = "fma";

    private ExperimentData(ClipSplit split, bool windowed, string digest, Subset train, Subset validation, Subset test)
    {
        ClipExamples Examples(Subset subset) => new([.. subset.TrackIds.Select(split.PathOf)], subset.Labels, windowed);

        (Genres, Counts, Digest, TestClips) = (split.Genres, split.Counts, digest, test);
        Train = Examples(train);
        Validation = validation.Count > 0 ? Examples(validation) : null;
        Test = Examples(test);
        Windowed = windowed;
    }

    /// <summary>The genres in the order of the labels.</summary>
    public IReadOnlyList<string> Genres { get; }

    /// <summary>Clips in each subset.</summary>
    public SubsetCounts Counts { get; }

    /// <summary>Of the tables that say which clips are in which subset, and how their features were made.</summary>
    public string Digest { get; }

    /// <summary>Whether the windows of a clip are examples of their own.</summary>
    public bool Windowed { get; }

    /// <summary>The clips that are judged, with the labels they are taken to have.</summary>
    public Subset TestClips { get; }

    /// <summary>What is learned from.</summary>
    public ClipExamples Train { get; }

    /// <summary>What an epoch is judged by; null where nothing is held back.</summary>
    public ClipExamples? Validation { get; }

    /// <summary>What is judged at the end.</summary>
    public ClipExamples Test { get; }

    /// <summary>Opens the features of a split.</summary>
    /// <param name="features">The folder of the features.</param>
    /// <param name="splitFile">The table of the split.</param>
    /// <param name="pairing"><c>aligned</c> or <c>hash_order</c>.</param>
    /// <exception cref="StageException">A file cannot be read, a subset that is needed is empty, or the clips differ in shape.</exception>
    public static ExperimentData Open(string features, string splitFile, string pairing)
    {
        var split = ClipSplit.Open(features, splitFile);
        if (split.Train.Count == 0 || split.Judged.Count == 0)
        {
            throw new StageException(
                Codes.UnfitTensors, splitFile, $"The split has {split.Train.Count} clips to train on and {split.Judged.Count} to judge by. Add clips, or choose another split.");
        }

        var made = Path.Combine(features, "features.json");
        var windowed = JsonFile.Read<MadeFeatures>(made).Set == SetOfWindows;
        var digest = DataDigest.Of(Path.Combine(features, "index.csv"), made, splitFile);
        if (pairing == "aligned") return new(split, windowed, digest, split.Train, split.Validation, split.Judged);

        Subset[] all = [split.Train, split.Validation, split.Test];
        var labels = all.SelectMany(subset => subset.TrackIds.Zip(subset.Labels)).ToDictionary(clip => clip.First, clip => clip.Second);
        var partners = HashOrder.Partners(labels.Keys);
        Subset Paired(Subset subset) => subset with { Labels = [.. subset.TrackIds.Select(id => labels[partners[id]])] };

        return new(split, windowed, digest, Paired(split.Train), Paired(split.Validation), Paired(split.Judged));
    }

    public void Dispose()
    {
        Train.Dispose();
        Validation?.Dispose();
        Test.Dispose();
    }

    private sealed record MadeFeatures(string Set);
}
