using Reprise.Audio;
using Reprise.Data;

namespace Reprise.Acquire;

/// <summary>Saved answers of the Echo Nest or Spotify audio analysis as <c>&lt;genre&gt;/&lt;file&gt;.json</c>: the very data the paper used.</summary>
internal sealed class AnalysisSource(SourceOptions options) : FolderSource(options)
{
    public override string Name => "analysis";

    public override string Citation => "T. Jehan, D. DesRoches: Analyzer Documentation 3.2, The Echo Nest, 2014.";

    public override string Note => "Timbre and pitches of the closed analyser, as in the paper; which tracks it used was never published.";

    protected override string Wanted =>
        "It is audio-analysis answers saved as <genre>/<file>.json, about 0.5 MB a track, so 5 GB for the 10,115 tracks of the paper. "
        + "Spotify's developer terms forbid passing them on, so nobody publishes them, and its Web API no longer gives them to new apps; "
        + "recordings of your own serve with source audio.";

    protected override IReadOnlySet<string> Endings { get; } = new HashSet<string> { ".json" };

    protected override TrackRow Look(TreeFile file, string path)
    {
        var segments = SavedAnalysis.Read(path);
        return new TrackRow(
            file.TrackId, file.Genre, file.Path, TrackRow.Analysis, 0, 0, 0, segments.Start[^1] + segments.Duration[^1], FileDigest.Of(path));
    }
}
