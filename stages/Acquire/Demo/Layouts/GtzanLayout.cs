using System.Globalization;
using Reprise.Data;

namespace Reprise.Acquire.Demo;

/// <summary>GTZAN: <c>genres/&lt;genre&gt;/&lt;genre&gt;.000NN.au</c>, PCM16, mono, 22,050 Hz.</summary>
internal sealed class GtzanLayout : DemoLayout
{
    public override string Name => "gtzan";

    public override IReadOnlyList<string> Formats => ["au", "wav"];

    public override FolderSource Reader { get; } = new GtzanSource(new SourceOptions("gtzan", "", "fail")) { IsDemo = true };

    public override string? Refusal(string genre, int tracks) =>
        !GtzanTree.Genres.Contains(genre) ? $"GTZAN has no genre '{genre}'. Choose from {string.Join(", ", GtzanTree.Genres)}."
        : tracks > GtzanTree.ClipsPerGenre ? $"GTZAN has room for {GtzanTree.ClipsPerGenre} tracks of '{genre}', not {tracks}. Take fewer, or layout audio."
        : null;

    public override string PathOf(DemoTrack track, string ending) =>
        string.Create(CultureInfo.InvariantCulture, $"genres/{track.Genre}/{track.Genre}.{track.Number:D5}{ending}");
}
