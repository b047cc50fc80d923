using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Acquire;

/// <summary>The subset fma_small of the Free Music Archive collection: <c>fma_small/000/000002.mp3</c> beside <c>fma_metadata/</c>.</summary>
internal sealed class FmaSource(SourceOptions options) : RecordingSource(options)
{
    // Clips were cut to 30 s; coded ones end a little before or after.
    private const double Shortest = 29;
    private const double Longest = 31;

    // As published: the first three hold no sound, the others end within seconds.
    private static readonly HashSet<string> Defective = ["099134", "108925", "133297", "098565", "098567", "098569"];

    public override string Name => "fma";

    public override string Licence =>
        "Metadata CC BY 4.0; each clip under the terms its artist chose, mostly Creative Commons. Nothing of them is copied into the results.";

    public override string Citation =>
        "M. Defferrard, K. Benzi, P. Vandergheynst, X. Bresson: FMA: A Dataset for Music Analysis. "
        + "18th International Society for Music Information Retrieval Conference, 2017.";

    public override string Note =>
        "A track's genre is the one root of all genres it is filed under. Six clips of fma_small are defective as published and left out. "
        + "Artists are not kept apart between subsets.";

    protected override string Wanted =>
        "fma_small is 8,000 clips of 30 s in eight genres as fma_small/000/000002.mp3, 7.2 GB (fma_small.zip), with fma_metadata/tracks.csv and "
        + $"genres.csv beside it, 0.35 GB (fma_metadata.zip). Licence: {Licence} Published by its authors in the GitHub repository mdeff/fma.";

    protected override Listing List(StageRun run, string root) => FmaTree.Find(root, Endings);

    protected override string? Defect(TreeFile file, TrackRow? track) =>
        Defective.Contains(file.TrackId) && track is null or { Duration: < Shortest }
            ? $"{Codes.KnownDefect}: {file.TrackId} has {(track is null ? "no sound" : "only the start of its sound")} as published."
            : null;

    protected override string? Remark(TrackRow track) =>
        track.Duration is < Shortest or > Longest
            ? UnusualLength(track, 30)
            : null;
}
