using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Features;

/// <summary>The tracks of a collection, all of them recordings.</summary>
internal static class SoundTracks
{
    /// <param name="path">Of <c>tracks.csv</c>.</param>
    /// <param name="collection">Whose tracks they are.</param>
    /// <param name="run">Knows where its source is named.</param>
    /// <exception cref="StageException">Some tracks are analyses: no one file is bad, so skipping bad files does not help.</exception>
    public static IReadOnlyList<TrackRow> Read(string path, string collection, StageRun run)
    {
        var tracks = Table.Read<TrackRow>(path);
        var silent = tracks.Where(track => track.Kind != TrackRow.Audio).ToList();
        if (silent.Count == 0) return tracks;

        throw new StageException(
            Codes.NoSound,
            run.Locate($"data.{collection}.source"),
            $"{silent.Count} of the {tracks.Count} tracks of {collection} are saved analyses without sound, {silent[0].TrackId} the first, and clip features "
            + $"are computed from sound. Set data.{collection}.source to demo, gtzan, fma or audio, and a layout of sound where the demo makes the tracks.");
    }
}
