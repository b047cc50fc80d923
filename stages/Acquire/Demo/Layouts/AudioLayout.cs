using Reprise.Data;

namespace Reprise.Acquire.Demo;

/// <summary>Recordings as <c>audio/&lt;Genre&gt;/&lt;id&gt;.wav</c>.</summary>
internal sealed class AudioLayout : DemoLayout
{
    public override string Name => "audio";

    public override IReadOnlyList<string> Formats => ["wav", "au", "mp3", "ogg"];

    public override string Folder => "audio";

    public override FolderSource Reader { get; } = new AudioSource(new SourceOptions("audio", "", "fail")) { IsDemo = true };

    public override string PathOf(DemoTrack track, string ending) => $"{track.Genre}/{track.Id}{ending}";

    // The files' own names tell genres apart, and are short.
    public override string IdOf(TrackRow track) => Path.GetFileNameWithoutExtension(track.Path);
}
