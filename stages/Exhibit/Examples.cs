using Reprise.Audio;
using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Exhibit;

/// <summary>Chooses clips by rule, so that nobody picks a pretty one.</summary>
internal static class Examples
{
    /// <summary>Candidates for one example, the wanted one first: the track asked for, then those of the genre, then all others, each by id.</summary>
    /// <param name="tracks">Of the collection.</param>
    /// <param name="wanted">As params say.</param>
    /// <param name="synthesised">Whether a track that is called like the one asked for is another one.</param>
    public static IEnumerable<TrackRow> Candidates(IReadOnlyList<TrackRow> tracks, ExampleOptions wanted, bool synthesised) => tracks
        .OrderByDescending(track => !synthesised && track.TrackId == wanted.Track)
        .ThenByDescending(track => track.Genre.Equals(wanted.Genre, StringComparison.OrdinalIgnoreCase))
        .ThenBy(track => track.TrackId, StringComparer.Ordinal);

    /// <summary>The first candidate that can be read, with its sound; where tracks are saved analyses the sound is null.</summary>
    /// <param name="candidates">In order of preference.</param>
    /// <param name="root">The folder that paths of tracks are relative to.</param>
    /// <param name="onError">Whether a bad file stops the build or is passed over.</param>
    /// <exception cref="StageException">A file cannot be read, and none may be passed over or none is left.</exception>
    public static (TrackRow Track, float[]? Samples) FirstReadable(IEnumerable<TrackRow> candidates, string root, string onError)
    {
        StageException? last = null;
        foreach (var track in candidates)
        {
            if (track.Kind != TrackRow.Audio) return (track, null);

            try
            {
                return (track, AudioFile.LoadMono(Path.Combine(root, track.Path), SegmentConstants.SampleRate));
            }
            catch (StageException exception) when (onError == SourceOptions.Skip)
            {
                last = exception;
            }
        }

        throw last ?? throw new StageException(Codes.UnfitClip, "tracks.csv", "The collection has no track to show. Acquire some first.");
    }
}
