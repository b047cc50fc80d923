using System.Security.Cryptography;
using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Report;

/// <summary>Where the tracks of a study come from, how many there are, and the digests that pin them.</summary>
internal sealed record TrackSource(
    AcquireFacts Acquire, IReadOnlyList<TrackRow> Tracks, PrepareFacts Prepare, IReadOnlyList<InputDigest> Digests)
{
    /// <summary>Reads what acquire, prepare and split left.</summary>
    public static TrackSource Load(StageRun run)
    {
        var splits = run.Deps("splits").OrderBy(Path.GetFileName, StringComparer.Ordinal);

        return new(
            JsonFile.Read<AcquireFacts>(run.Dep("acquire")),
            Table.Read<TrackRow>(run.Dep("tracks")),
            JsonFile.Read<PrepareFacts>(run.Dep("prepare")),
            [.. new[] { run.Dep("tracks"), run.Dep("acquire"), run.Dep("prepare") }.Concat(splits).Select(InputDigest.Of)]);
    }

    /// <summary>Length of the middle track.</summary>
    public double MedianSeconds => Tracks.Select(track => track.Duration).Order().ElementAt(Tracks.Count / 2);

    /// <summary>Files that acquire left out, then tracks that prepare left out, each with the reason given.</summary>
    public IReadOnlyList<SkippedTrack> Skipped() =>
    [
        .. (Acquire.Skipped ?? []).Select(file => new SkippedTrack(file.Path, file.Reason)),
        .. (Prepare.Failures ?? []).Select(track => new SkippedTrack(track.TrackId, track.Reason)),
    ];

    /// <summary>How long the tracks are, in words: <c>12.0 s each</c> or <c>2.0 to 30.0 s, median 3.0 s</c>.</summary>
    public string Durations()
    {
        var (shortest, median, longest) = (Seconds(Tracks.Min(track => track.Duration)), Seconds(MedianSeconds), Seconds(Tracks.Max(track => track.Duration)));

        return shortest == longest ? $"{longest} s each" : $"{shortest} to {longest} s, median {median} s";

        static string Seconds(double value) => CellText.Fixed(value, 1);
    }
}

/// <summary>What the acquire stage says about its tracks; members of a source that does not have them are null.</summary>
internal sealed record AcquireFacts(
    string Source,
    IReadOnlyList<string> Genres,
    IReadOnlyDictionary<string, int> Counts,
    IReadOnlyList<LeftOutFile>? Skipped,
    IReadOnlyList<IReadOnlyList<string>>? Duplicates,
    string? Licence,
    string? Citation,
    string? Note);

/// <summary>What the prepare stage says about its tracks.</summary>
internal sealed record PrepareFacts(int SegmentsMin, int SegmentsMax, IReadOnlyList<LeftOutTrack>? Failures);

/// <summary>A file that acquire left out.</summary>
internal sealed record LeftOutFile(string Path, string Reason);

/// <summary>A track that prepare left out.</summary>
internal sealed record LeftOutTrack(string TrackId, string Reason);

/// <summary>A file or track that no number rests on, and why.</summary>
internal sealed record SkippedTrack(string Name, string Reason);

/// <summary>A file the report was made from and the SHA-256 of its bytes.</summary>
internal sealed record InputDigest(string Name, string Digest)
{
    public static InputDigest Of(string path)
    {
        using var stream = File.OpenRead(path);

        return new(Path.GetFileName(path), "sha256:" + Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}
