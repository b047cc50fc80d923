using System.Security.Cryptography;
using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Report;

/// <summary>A collection: where its tracks come from, how many there are, what is amiss with them, and the digests that pin them.</summary>
/// <param name="Collection">For instance <c>gtzan</c>.</param>
/// <param name="Source">For instance <c>demo</c>.</param>
/// <param name="Acquire">What the acquire stage found.</param>
/// <param name="Tracks">Every track.</param>
/// <param name="Unused">Tracks that a later stage could not use, each with the reason given.</param>
/// <param name="Digests">Of the files the numbers rest on.</param>
internal sealed record TrackSource(
    string Collection,
    string Source,
    AcquireFacts Acquire,
    IReadOnlyList<TrackRow> Tracks,
    IReadOnlyList<SkippedTrack> Unused,
    IReadOnlyList<InputDigest> Digests)
{
    /// <summary>What was measured in its clips, in the order of the folders.</summary>
    public IReadOnlyList<FeatureFacts> Features { get; init; } = [];

    /// <summary>Whether the tracks were synthesised.</summary>
    public bool IsDemo => Source == "demo";

    /// <summary>The source, and what it means where that is not said by its name.</summary>
    public string SourceInWords => IsDemo ? "demo: synthesised by this build" : Source;

    /// <summary>Length of the middle track.</summary>
    public double MedianSeconds => Tracks.Select(track => track.Duration).Order().ElementAt(Tracks.Count / 2);

    /// <summary>Reads what acquire, feature extraction and split left of every collection; each has a folder of its name.</summary>
    public static IReadOnlyList<TrackSource> Load(StageRun run, ReportSettings settings)
    {
        var folders = Optional(run, "collections").Select(Path.TrimEndingDirectorySeparator)
            .Concat(Optional(run, "acquire").Select(file => Path.GetDirectoryName(file)!))
            .DistinctBy(Path.GetFileName);

        return [.. folders.Select(folder => Load(run, settings, folder))];
    }

    /// <summary>Files that acquire left out, then tracks that a later stage left out, each with the reason given.</summary>
    public IReadOnlyList<SkippedTrack> Skipped() => [.. (Acquire.Skipped ?? []).Select(file => new SkippedTrack(file.Path, file.Reason)), .. Unused];

    /// <summary>How long the tracks are, in words: <c>12.0 s each</c> or <c>2.0 to 30.0 s, median 3.0 s</c>.</summary>
    public string Durations()
    {
        var (shortest, median, longest) = (Seconds(Tracks.Min(track => track.Duration)), Seconds(MedianSeconds), Seconds(Tracks.Max(track => track.Duration)));

        return shortest == longest ? $"{longest} s each" : $"{shortest} to {longest} s, median {median} s";

        static string Seconds(double value) => CellText.Fixed(value, 1);
    }

    private static TrackSource Load(StageRun run, ReportSettings settings, string folder)
    {
        var (collection, tracks, acquire) = (Path.GetFileName(folder), Path.Combine(folder, "tracks.csv"), Path.Combine(folder, "acquire.json"));
        var (unused, files) = (new List<SkippedTrack>(), new List<string> { tracks, acquire });
        var features = new List<FeatureFacts>();

        if (collection == StudyKinds.DeepMusic && run.HasDep("prepare"))
        {
            var prepare = run.Dep("prepare");
            unused.AddRange((JsonFile.Read<PrepareFacts>(prepare).Failures ?? []).Select(track => new SkippedTrack(track.TrackId, track.Reason)));
            files.AddRange([prepare, .. run.Deps("splits").OrderBy(Path.GetFileName, StringComparer.Ordinal)]);
        }

        foreach (var path in Optional(run, "clip_features").Select(measured => Path.Combine(measured, "features.json")))
        {
            var facts = JsonFile.Read<FeatureFacts>(path);
            if (facts.Collection != collection) continue;

            unused.AddRange((facts.LeftOut ?? []).Concat(facts.Failures ?? []).Select(track => new SkippedTrack($"{track.TrackId} ({facts.Features})", track.Reason)));
            files.Add(path);
            features.Add(facts);
        }

        files.AddRange(Optional(run, "clip_splits").Where(path => path.Split('/').Contains(collection)));

        return new(
            collection,
            settings.Sources[collection],
            JsonFile.Read<AcquireFacts>(acquire),
            Table.Read<TrackRow>(tracks),
            unused,
            [.. files.Select(path => InputDigest.Of(path, collection))])
        {
            Features = features,
        };
    }

    private static IEnumerable<string> Optional(StageRun run, string dep) => run.HasDep(dep) ? run.Deps(dep).Order(StringComparer.Ordinal) : [];
}

/// <summary>A file or track that no number rests on, and why.</summary>
internal sealed record SkippedTrack(string Name, string Reason);

/// <summary>A file the report was made from and the SHA-256 of its bytes.</summary>
internal sealed record InputDigest(string Name, string Digest)
{
    /// <summary>Digests a file; its name is its path below the collection's folder, or its file name.</summary>
    public static InputDigest Of(string path, string collection)
    {
        using var stream = File.OpenRead(path);
        var parts = path.Split('/');
        var below = parts[(Array.LastIndexOf(parts, collection) + 1)..];

        return new(below.Length < parts.Length ? string.Join('/', below) : parts[^1], "sha256:" + Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}
