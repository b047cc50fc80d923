using Reprise.Split;
using Reprise.Stages;

namespace Reprise.Data.Tests.Splitting;

/// <summary>The sizes that the studies of recordings print, and what a rule must not leave empty.</summary>
public class PublishedClipSplits
{
    private static readonly SplitRule Titus = new(70, 20, 10, Stratified: false, SplitRule.ByTrack);
    private static readonly SplitRule FmaCnn = new(80, 10, 10, Stratified: false, SplitRule.ByTrack);
    private static readonly SplitRule MsdCnn = new(80, 0, 20, Stratified: false, SplitRule.ByTrack);

    public static TheoryData<double, double, double, int, int, int, int> Sizes => new()
    {
        { 70, 20, 10, 1000, 700, 200, 100 },   // titus on GTZAN
        { 70, 20, 10, 8000, 5600, 1600, 800 }, // titus on FMA
        { 70, 30, 0, 1000, 700, 300, 0 },      // its code, model 1
        { 80, 20, 0, 1000, 800, 200, 0 },      // its code, model 2
        { 80, 10, 10, 8000, 6400, 800, 800 },  // fma_cnn, and without the defects of the collection
        { 80, 10, 10, 7997, 6397, 800, 800 },
        { 80, 10, 10, 7996, 6396, 800, 800 },
        { 80, 10, 10, 7995, 6395, 800, 800 },
        { 80, 10, 10, 7994, 6394, 800, 800 },
        { 80, 10, 10, 1000, 800, 100, 100 },   // its first notebook
        { 80, 0, 20, 1000, 800, 0, 200 },      // msd_cnn
        { 80, 0, 20, 999, 799, 0, 200 },
        { 0.8, 0.1, 0.1, 8000, 6400, 800, 800 }, // parts may be shares
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void SubsetsAreAsLargeAsPrinted(double train, double validation, double test, int tracks, int trained, int validated, int tested)
    {
        var genres = tracks > 1000 ? 8 : 10;
        Track[] collection = [.. Enumerable.Range(0, tracks).Select(i => new Track($"{i % genres}.{i / genres:D5}", $"{i % genres}", $"{i}"))];

        foreach (var stratified in new[] { false, true })
        {
            var rows = Draw(new((decimal)train, (decimal)validation, (decimal)test, stratified, SplitRule.ByTrack), collection);
            SplitRow.Subsets.Select(subset => rows.Count(row => row.Subset == subset)).ShouldBe([trained, validated, tested]);
        }
    }

    [Fact]
    public void TheReportsSplitOfTitusWobblesAndTheOneOfItsCodeDoesNot()
    {
        IEnumerable<int> Tested(SplitRule rule) => Draw(rule, Genres(8, 1000)).Where(row => row.Subset == SplitRow.Test).CountBy(row => row.Genre).Select(pair => pair.Value);

        Tested(Titus).Distinct().Count().ShouldBeGreaterThan(1);
        Tested(Titus with { Stratified = true }).ShouldAllBe(count => count == 100);
    }

    [Fact]
    public void BlocksFollowTheNumbersOfTheIdsWithinEachGenre()
    {
        var rows = Draw(new(10, 2, 3, Stratified: false, SplitRule.ByIdBlock), Genres(10, 15));

        foreach (var (subset, numbers) in SplitRow.Subsets.Zip([Enumerable.Range(1, 10), Enumerable.Range(11, 2), Enumerable.Range(13, 3)]))
        {
            rows.Where(row => row.Subset == subset).Select(row => row.TrackId).Order(StringComparer.Ordinal)
                .ShouldBe(Enumerable.Range(0, 10).SelectMany(genre => numbers.Select(number => $"{genre}.{number:D5}")));
        }
    }

    [Fact]
    public void NumbersOfIdsCountAsNumbers()
    {
        Track[] tracks = [.. new[] { "a10", "a9", "a0011", "a100000000000000000000", "a8", "b1" }.Select(id => new Track(id, id[..1], id))];

        var rows = Draw(new(3, 0, 3, Stratified: false, SplitRule.ByIdBlock), [.. tracks[..5]]);

        rows.Where(row => row.Subset == SplitRow.Train).Select(row => row.TrackId).ShouldBe(["a8", "a9"], ignoreOrder: true);
        IdNumber.Of("a0011").CompareTo(IdNumber.Of("a100000000000000000000")).ShouldBeNegative();
        IdNumber.Of("a0011").CompareTo(IdNumber.Of("b11")).ShouldBe(0);
    }

    [Fact]
    public void EverythingThatIsLeftEmptyIsReportedAtOnce()
    {
        var errors = Errors(Titus, [new("a.1", "a", "1"), new("b.1", "b", "2")]);

        // One track for the test, one for validation: none is left to learn either genre from.
        errors.Select(error => (error.Code, error.Origin)).ShouldBe(
        [
            (Codes.EmptySubset, "clip_splits.study.train"),
            (Codes.UntrainedGenre, "clip_splits.study.train"),
            (Codes.UntrainedGenre, "clip_splits.study.train"),
        ]);
        errors[1].Message.ShouldStartWith("clip_splits.study puts none of the 1 usable tracks of genre 'a' into training.");
        Errors(FmaCnn, []).Count.ShouldBe(3);
    }

    [Fact]
    public void ARuleThatCannotServeIsReportedInOneGo()
    {
        Errors(new(0, 0, 0, Stratified: true, "album"), Genres(2, 9)).Select(error => (error.Code, error.Origin)).ShouldBe(
        [
            (Codes.EmptySubset, "clip_splits.study.train"),
            (Codes.EmptySubset, "clip_splits.study.test"),
            (Codes.NotAllowed, "clip_splits.study.by"),
        ]);
    }

    [Fact]
    public void EveryIdWithoutANumberIsReported()
    {
        Track[] tracks = [.. Genres(2, 9), new("live", "1", "live"), new("encore", "1", "encore")];

        var errors = Errors(MsdCnn with { By = SplitRule.ByIdBlock }, tracks);

        errors.ShouldAllBe(error => error.Code == Codes.NoIdNumber);
        errors.Select(error => error.Message[..14]).ShouldBe(["Track 'encore'", "Track 'live' d"]);
    }

    private static Track[] Genres(int genres, int tracks) =>
        [.. Enumerable.Range(0, genres).SelectMany(genre => Enumerable.Range(1, tracks).Select(i => new Track($"{genre}.{i:D5}", $"{genre}", $"{genre}-{i}")))];

    private static IReadOnlyList<SplitRow> Draw(SplitRule rule, Track[] tracks) => ClipDraw.Draw("study", rule, tracks, 1, key => key);

    private static IReadOnlyList<StageError> Errors(SplitRule rule, Track[] tracks) => Should.Throw<StageException>(() => Draw(rule, tracks)).Errors;
}
