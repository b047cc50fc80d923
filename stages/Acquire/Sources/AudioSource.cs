using Reprise.Data;

namespace Reprise.Acquire;

/// <summary>Recordings as <c>&lt;genre&gt;/&lt;file&gt;</c>, any mix of wav, au, flac, ogg and mp3.</summary>
internal sealed class AudioSource(SourceOptions options) : RecordingSource(options)
{
    public override string Name => "audio";

    public override string Citation => "Cite the collection the folder comes from.";

    public override string Note =>
        "Open segments of recordings. The paper used the closed analyser's segments of other tracks, so numbers are related but not equal.";

    protected override string Wanted =>
        "It is your own recordings as <genre>/<file>: a folder for each of two or more genres, at least three files in each; "
        + "about 1 MB a minute as mp3, 10 MB as wav. Nobody publishes it, and its terms are yours.";
}
