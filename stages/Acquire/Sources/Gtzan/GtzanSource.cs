using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Acquire;

/// <summary>The GTZAN collection: <c>genres/&lt;genre&gt;/&lt;genre&gt;.000NN.au</c> or .wav, with or without the upper folder.</summary>
internal sealed class GtzanSource(SourceOptions options) : RecordingSource(options)
{
    // The clips as published last 29.9 to 30.7 seconds.
    private const double Shortest = 29.5;
    private const double Longest = 31;

    public override string Name => "gtzan";

    public override string Licence =>
        "None is stated; the clips are excerpts of commercial recordings and circulate for research only. "
        + "Nothing of them is copied into the results.";

    public override string Citation =>
        "G. Tzanetakis, P. Cook: Musical Genre Classification of Audio Signals. IEEE Transactions on Speech and Audio Processing 10(5), 2002. "
        + "On its faults: B. L. Sturm: The GTZAN dataset: Its contents, its faults, their effects on evaluation, and its future use. "
        + "arXiv:1306.1461, 2013.";

    public override string Note =>
        "GTZAN repeats some excerpts, labels some doubtfully and has artists in runs of file numbers, so accuracies on it are optimistic "
        + "(Sturm 2013). Equal files are listed; all clips that can be read are used.";

    protected override string Wanted =>
        $"GTZAN is 1,000 clips of 30 s in ten genres as genres/<genre>/<genre>.000NN.au or .wav, 1.2 GB. Licence: {Licence} "
        + "Published by G. Tzanetakis on the Marsyas site, now found on Hugging Face (marsyas/gtzan) and Kaggle.";

    protected override Listing List(StageRun run, string root) => GtzanTree.Find(root, Endings);

    protected override string? Defect(TreeFile file, TrackRow? track) =>
        track is null && file.TrackId == GtzanTree.Broken
            ? $"{Codes.KnownDefect}: {GtzanTree.Broken} is damaged in one distribution of GTZAN. Take the file of another one to use it."
            : null;

    protected override string? Remark(TrackRow track) =>
        track.Duration is < Shortest or > Longest
            ? UnusualLength(track, 30)
            : null;
}
