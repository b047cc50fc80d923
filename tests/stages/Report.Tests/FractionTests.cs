using FsCheck;
using FsCheck.Fluent;
using Reprise.Data.Evaluation;

namespace Reprise.Report.Tests;

public sealed class FractionTests
{
    [Fact]
    public void EveryShareIsFoundAgainAmongTheNumeratorsOfItsPrintedPercentage() =>
        Prop.ForAll(Shares, share =>
        {
            var printed = Math.Round(100.0 * share.Right / share.Total, share.Decimals, MidpointRounding.AwayFromZero);
            var found = Fraction.Numerators(printed, share.Total, share.Decimals);

            return found is var (least, most) && least <= share.Right && share.Right <= most;
        }).Check(Config.QuickThrowOnFailure.WithReplay(1, 3));

    [Fact]
    public void EveryShareIsFoundAgainWhereItsPercentageWasCut() =>
        Prop.ForAll(Shares, share =>
        {
            var unit = Math.Pow(10, share.Decimals);
            var printed = Math.Floor(100 * unit * share.Right / share.Total + 1e-9) / unit;

            return Fraction.CutNumerator(printed, share.Total, share.Decimals) is { } found && found <= share.Right;
        }).Check(Config.QuickThrowOnFailure.WithReplay(1, 3));

    [Fact]
    public void AnotherOrderOfGenresMovesCountsAndLosesNone()
    {
        var matrix = new ConfusionMatrix(["hiphop", "pop", "rock"], [[5, 1, 0], [2, 7, 3], [0, 4, 9]]);

        var moved = matrix.InOrderOf(["Rock", "Hip-Hop", "Pop"]);

        moved.Genres.ShouldBe(["rock", "hiphop", "pop"]);
        moved.Rows.ShouldBe([[9, 0, 4], [0, 5, 1], [3, 2, 7]]);
        matrix.InOrderOf(["Rock", "Jazz", "Pop"]).ShouldBeSameAs(matrix);
    }

    private static Arbitrary<(int Right, int Total, int Decimals)> Shares =>
        (from total in Gen.Choose(1, 2000) from right in Gen.Choose(0, total) from decimals in Gen.Choose(0, 3) select (right, total, decimals)).ToArbitrary();
}
