using Reprise.Audio;
using Reprise.Data;

namespace Reprise.Acquire;

/// <summary>A source whose files are recordings.</summary>
internal abstract class RecordingSource(SourceOptions options) : FolderSource(options)
{
    protected override IReadOnlySet<string> Endings { get; } =
        new HashSet<string> { ".wav", ".wave", ".au", ".flac", ".ogg", ".oga", ".mp3", ".aif", ".aiff" };

    protected override TrackRow Look(TreeFile file, string path)
    {
        var info = AudioFile.Probe(path);
        return new TrackRow(
            file.TrackId, file.Genre, file.Path, TrackRow.Audio, info.SampleRate, info.Channels, info.Frames, info.Duration, FileDigest.Of(path));
    }

    /// <summary>The remark on a track that is shorter or longer than those of its collection.</summary>
    /// <param name="track">The track.</param>
    /// <param name="seconds">What is usual.</param>
    protected static string UnusualLength(TrackRow track, int seconds) =>
        $"{Codes.UnusualLength}: It lasts {track.Duration:F1} s instead of {seconds} s. It is used, "
        + "and padded or cut where a network needs one length.";
}
