using FsCheck;
using FsCheck.Fluent;
using Reprise.Split;

namespace Reprise.Data.Tests.Splitting;

/// <summary>What holds for every split of recordings, tried on random collections and rules; the seeds are fixed.</summary>
public class ClipSplitProperties
{
    private static readonly Config Tries = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261121, 1);

    // Few enough genres and parts, and tracks enough, that nothing is left empty: that is what PublishedClipSplits tests.
    private static readonly Gen<Drawn> Draws =
        from sizes in Gen.ArrayOf(Gen.Choose(30, 60), 6)
        from genres in Gen.Choose(1, 6)
        from seed in Gen.Choose(0, 1_000_000)
        from validation in Gen.Choose(0, 4)
        from test in Gen.Choose(validation == 0 ? 1 : 0, 4)
        from stratified in Gen.Elements(true, false)
        from manner in Gen.Elements(SplitRule.ByTrack, SplitRule.ByIdBlock)
        select new Drawn(sizes[..genres], (ulong)seed, new(12, validation, test, stratified, manner));

    [Fact]
    public void EveryTrackIsInExactlyOneSubset() => Holds((drawn, rows) =>
        rows.Select(row => (row.TrackId, row.Genre)).Order().ShouldBe(drawn.Tracks.Select(track => (track.TrackId, track.Genre)).Order()));

    [Fact]
    public void SubsetsStandOneAfterTheOther() => Holds((_, rows) =>
        rows.Select(row => SplitRow.Subsets.ToList().IndexOf(row.Subset)).ShouldBeInOrder());

    [Fact]
    public void SizesAreRoundedUpFromTheTestOn() => Holds((drawn, rows) =>
    {
        var (rule, all) = (drawn.Rule, drawn.Sizes.Sum());
        var test = (int)Math.Ceiling(all * (decimal)rule.Test / (rule.Train + rule.Validation + rule.Test));
        var validation = (int)Math.Ceiling((all - test) * (decimal)rule.Validation / (rule.Train + rule.Validation));

        SplitRow.Subsets.Select(subset => rows.Count(row => row.Subset == subset)).ShouldBe([all - test - validation, validation, test]);
    });

    [Fact]
    public void AStratifiedSplitGivesEveryGenreItsShareToTheTrack() => Holds((drawn, rows) =>
    {
        foreach (var subset in SplitRow.Subsets)
        {
            var size = rows.Count(row => row.Subset == subset);
            for (var genre = 0; genre < drawn.Sizes.Length; genre++)
            {
                var share = (double)size * drawn.Sizes[genre] / drawn.Sizes.Sum();
                // A whole track off at most for what is divided, and the sum of two such roundings for the rest.
                Math.Abs(rows.Count(row => row.Subset == subset && row.Genre == $"g{genre}") - share).ShouldBeLessThan(subset == SplitRow.Test ? 1 : 2);
            }
        }
    }, rule => rule with { Stratified = true });

    [Fact]
    public void BlocksStandInTheOrderOfTheNumbers() => Holds((drawn, rows) =>
    {
        var place = rows.ToDictionary(row => row.TrackId, row => SplitRow.Subsets.ToList().IndexOf(row.Subset));
        foreach (var genre in drawn.Tracks.GroupBy(track => track.Genre)) genre.Select(track => place[track.TrackId]).ShouldBeInOrder();
    }, rule => rule with { By = SplitRule.ByIdBlock });

    [Fact]
    public void TheOrderOfTheTracksDoesNotMatter() => Holds((drawn, rows) => Draw(drawn, drawn.Tracks.Reverse()).ShouldBe(rows));

    [Fact]
    public void AnotherSeedDrawsOtherwise() => Holds((drawn, rows) => Draw(drawn with { Seed = drawn.Seed + 1 }, drawn.Tracks).ShouldNotBe(rows));

    [Fact]
    public void TheSeedDecidesNothingAboutBlocksButTheOrderOfTheirRows() => Holds(
        (drawn, rows) => Draw(drawn with { Seed = drawn.Seed + 1 }, drawn.Tracks).ShouldBe(rows, ignoreOrder: true),
        rule => rule with { By = SplitRule.ByIdBlock });

    private static void Holds(Action<Drawn, IReadOnlyList<SplitRow>> property, Func<SplitRule, SplitRule>? narrow = null) =>
        Check.One(Tries, Prop.ForAll(Draws.ToArbitrary(), drawn =>
        {
            drawn = drawn with { Rule = narrow?.Invoke(drawn.Rule) ?? drawn.Rule };
            property(drawn, Draw(drawn, drawn.Tracks));
        }));

    private static IReadOnlyList<SplitRow> Draw(Drawn drawn, IEnumerable<Track> tracks) => ClipDraw.Draw("study", drawn.Rule, tracks, drawn.Seed, key => key);

    private sealed record Drawn(int[] Sizes, ulong Seed, SplitRule Rule)
    {
        public IReadOnlyList<Track> Tracks { get; } =
            [.. Sizes.SelectMany((size, genre) => Enumerable.Range(0, size).Select(track => new Track($"g{genre}.{track:D5}", $"g{genre}", $"{genre}-{track}")))];
    }
}
