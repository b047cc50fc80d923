using Reprise.Audio;
using Reprise.Data;

namespace Reprise.Acquire;

/// <summary>Recordings as <c>&lt;genre&gt;/&lt;file&gt;</c>, any mix of wav, au, flac, ogg and mp3, for instance an unpacked GTZAN.</summary>
internal sealed class AudioSource(SourceOptions options) : FolderSource(options)
{
    public override string Name => "audio";

    public override string Citation => "Cite the collection the folder comes from.";

    public override string Note =>
        "Open segments of recordings. The paper used the closed analyser's segments of other tracks, so numbers are related but not equal.";

    protected override IReadOnlySet<string> Endings { get; } =
        new HashSet<string> { ".wav", ".wave", ".au", ".flac", ".ogg", ".oga", ".mp3", ".aif", ".aiff" };

    protected override TrackRow Look(TreeFile file, string path)
    {
        var info = AudioFile.Probe(path);
        return new TrackRow(
            file.TrackId, file.Genre, file.Path, TrackRow.Audio, info.SampleRate, info.Channels, info.Frames, info.Duration, FileDigest.Of(path));
    }
}
