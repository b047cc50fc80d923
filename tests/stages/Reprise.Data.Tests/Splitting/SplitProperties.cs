using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Reprise.Split;

namespace Reprise.Data.Tests.Splitting;

/// <summary>What holds for every split, tried on random collections; the seeds are fixed, so every run tries the same.</summary>
public class SplitProperties
{
    private static readonly Config Tries = Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20261120, 1);

    private static readonly Gen<Drawn> Draws =
        from sizes in Gen.ArrayOf(Gen.Choose(3, 40), 8)
        from genres in Gen.Choose(1, 8)
        from seed in Gen.Choose(0, 1_000_000)
        from sample in Gen.Elements(Sampling.Unbalanced, Sampling.SemiBalanced, Sampling.Balanced)
        from test in Gen.Choose(1, 3)
        select new Drawn(sizes[..genres], sample, (ulong)seed, test);

    [Fact]
    public void NoTrackIsInTwoSubsets() => Holds((drawn, rows) =>
    {
        rows.Select(row => row.TrackId).ShouldBeUnique();
        rows.ShouldAllBe(row => drawn.Tracks.Any(track => track.TrackId == row.TrackId && track.Genre == row.Genre));
    });

    [Fact]
    public void SubsetsStandOneAfterTheOther() => Holds((_, rows) =>
        rows.Select(row => SplitRow.Subsets.ToList().IndexOf(row.Subset)).ShouldBeInOrder());

    [Fact]
    public void TheUnbalancedSampleTakesEveryTrack() => Holds(
        (drawn, rows) => rows.Count.ShouldBe(drawn.Tracks.Count), Sampling.Unbalanced);

    [Fact]
    public void TheSemiBalancedSampleTakesEquallyManyOfEachGenre() => Holds(
        (drawn, rows) => rows.CountBy(row => row.Genre).ShouldAllBe(pair => pair.Value == drawn.Sizes.Min()), Sampling.SemiBalanced);

    [Fact]
    public void EverySubsetOfTheBalancedSampleIsBalanced() => Holds(
        (drawn, rows) =>
        {
            foreach (var subset in SplitRow.Subsets)
            {
                var counts = rows.Where(row => row.Subset == subset).CountBy(row => row.Genre).ToList();
                counts.Count.ShouldBe(drawn.Sizes.Length);
                counts.Select(pair => pair.Value).Distinct().Count().ShouldBe(1);
            }
        },
        Sampling.Balanced);

    [Fact]
    public void SharesAreKeptToTheRounding() => Holds(
        (drawn, rows) =>
        {
            var share = (double)rows.Count * drawn.Test / (9 + drawn.Test);
            Math.Abs(rows.Count(row => row.Subset == SplitRow.Test) - Math.Max(1, share)).ShouldBeLessThanOrEqualTo(0.5);
        },
        Sampling.Unbalanced);

    [Fact]
    public void TheOrderOfTheTracksDoesNotMatter() => Holds((drawn, rows) =>
        Draw(drawn, drawn.Tracks.Reverse()).ShouldBe(rows));

    [Fact]
    public void AnotherSeedDrawsOtherwise() => Holds((drawn, rows) =>
    {
        if (rows.Count > 20) Draw(drawn with { Seed = drawn.Seed + 1 }, drawn.Tracks).ShouldNotBe(rows);
    });

    private static void Holds(Action<Drawn, IReadOnlyList<SplitRow>> property, string? sample = null) =>
        Check.One(Tries, Prop.ForAll(Draws.ToArbitrary(), drawn =>
        {
            drawn = sample is null ? drawn : drawn with { Sample = sample };
            property(drawn, Draw(drawn, drawn.Tracks));
        }));

    private static IReadOnlyList<SplitRow> Draw(Drawn drawn, IEnumerable<Track> tracks) => Sampling.Draw(
        drawn.Sample, tracks, new SplitOptions(8, 1, drawn.Test, JsonSerializer.SerializeToElement("auto")), drawn.Seed, key => key);

    private sealed record Drawn(int[] Sizes, string Sample, ulong Seed, int Test)
    {
        public IReadOnlyList<Track> Tracks { get; } =
        [
            .. Sizes.SelectMany((size, genre) => Enumerable.Range(0, size).Select(track =>
                new Track(string.Create(CultureInfo.InvariantCulture, $"g{genre}.{track:D5}"), $"g{genre}", $"{genre}-{track}"))),
        ];
    }
}
