using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Acquire;

/// <summary>A file that was left out, or is worth a remark.</summary>
/// <param name="Path">Relative to the source's folder.</param>
/// <param name="Reason">Code and message.</param>
internal sealed record SkippedFile(string Path, string Reason);

/// <summary>What a source gave.</summary>
/// <param name="Tracks">In the order of their ids.</param>
/// <param name="Skipped">In the order of their paths.</param>
internal sealed record Acquisition(IReadOnlyList<TrackRow> Tracks, IReadOnlyList<SkippedFile> Skipped)
{
    private const int FewestGenres = 2;

    // One each for training, validation and test.
    private const int FewestTracks = 3;

    /// <summary>Files of a published collection that the folder lacks, without endings; null where nothing says what there should be.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    /// <summary>What the source knows of beside these; null where a source takes all there is.</summary>
    public IReadOnlyList<LeftOut>? LeftOut { get; init; }

    /// <summary>Files that are used though something about them is unusual, in the order of their ids.</summary>
    public IReadOnlyList<SkippedFile> Unusual { get; init; } = [];

    /// <exception cref="StageException">There is not enough to train and to test on.</exception>
    public void Validate(Source source, StageRun run)
    {
        var origin = run.Locate(source.Seed is null ? $"{run.SourceKey()}.path" : $"{run.DemoKey()}.tracks_per_genre");
        var counts = Tracks.CountBy(track => track.Genre).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();

        var errors = counts
            .Where(pair => pair.Value < FewestTracks)
            .Select(pair => new StageError(
                Codes.TooFewTracks,
                origin,
                $"Genre '{pair.Key}' has {pair.Value} usable tracks, but {FewestTracks} are needed, one each to train, validate and test. "
                + "Add tracks or remove the genre."))
            .ToList();

        if (counts.Count < FewestGenres)
        {
            errors.Add(new StageError(
                Codes.TooFewTracks,
                origin,
                $"The source holds {counts.Count} genres with usable tracks, but a classifier needs {FewestGenres}. {source.Remedy}"));
        }

        if (errors.Count > 0) throw new StageException(errors);
    }
}
