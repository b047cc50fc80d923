using Reprise.Data;
using Reprise.Report.Clips;
using Reprise.Report.FmaCnn;

namespace Reprise.Report.Tests;

/// <summary>Tables and drawings of examples: tracks with their genre, the vectors of a segment, the steps of preparation.</summary>
[Collection(BuiltReports.Name)]
public sealed class ExampleTablesTests(FourStudiesReport report)
{
    private static readonly string[] Published = ["000002", "000005", "000010", "000140", "000141", "000148", "000182", "000190", "000193", "000194"];

    [Fact]
    public void TheTenTracksOfTheSlideAreLookedUpInTheCollectionThatHasThem()
    {
        var table = Slide("fma", [.. Published.Reverse().Append("000001")]);

        table.Rows.Select(row => CellText.Plain(row.Cells[3])).ShouldBe(Published);
        table.Rows.Select(row => CellText.Plain(row.Cells[1])).ShouldBe(Published);
        table.Notes.Single().ShouldStartWith("Ours: the same tracks.");
    }

    [Theory]
    [InlineData("demo", "000000")]
    [InlineData("fma", "000001")]
    public void WhereTheyAreNotThereOrOnlyCalledSoItsFirstTracksStandBeside(string source, string more)
    {
        var table = Slide(source, [.. Published.Skip(source == "fma" ? 1 : 0).Append(more)]);

        CellText.Plain(table.Rows.First().Cells[3]).ShouldBe(more);
        table.Notes.Single().ShouldStartWith("Ours: the first ten tracks of this build's collection, which are others.");
    }

    [Fact]
    public void TheSlidesGenresAreThoseOfTheWork() =>
        report.Rows("slide7", "fma_cnn").Select(row => row["paper_genre"]).ShouldBe(["Hip-Hop", "Hip-Hop", "Pop", "Folk", "Folk", "Experimental", "Rock", "Folk", "Folk", "Folk"]);

    [Fact]
    public void TheVectorsOfOurFirstSegmentStandBesideThePapers()
    {
        var rows = report.Rows("nb_data_vectors");

        rows.Count.ShouldBe(12);
        (rows[1]["pitch_class"], rows[1]["paper_timbre"], rows[1]["paper_pitch"]).ShouldBe(("C#", "152.697", "0.908"));
        rows.Select(row => row["ours_timbre"]).ShouldBe(Enumerable.Range(0, 12).Select(row => ExhibitFixture.Value(row, 0).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        report.Page.ShouldContain("Ours: the first segment of some.00001 (some genre), 3.00 to 6.00 s.");
    }

    [Fact]
    public void TheStepsOfPreparationAreThoseOfTheStages()
    {
        var dot = report.Read("figures", "fma_cnn", "slide6-ours.dot");

        foreach (var step in new[] { "160 tracks of source demo", "one of 8 for each track", "all of them, no sample", "64 mel bands, 512 samples every 256", "10 windows of 256 frames" }) dot.ShouldContain(step);
    }

    private static PaperTable Slide(string source, string[] tracks)
    {
        TrackRow[] rows = [.. tracks.Select(id => new TrackRow(id, "Pop", $"{id}.mp3", TrackRow.Audio, 22050, 1, 22050, 1, new string('a', 64)))];
        var acquired = new AcquireFacts(source, ["Pop"], new Dictionary<string, int>(), null, null, null, null, null, null, null, null);

        return SlideSevenTable.Of(new ClipResults(new PaperFolder<ClipPaper>(Repository.Path("papers", "fma_cnn")), null!, [new TrackSource("fma", source, acquired, rows, [], [])], []));
    }
}
