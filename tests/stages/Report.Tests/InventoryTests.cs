using System.Text.Json;
using System.Text.RegularExpressions;
using Reprise.Report.Clips;
using Reprise.Report.DeepMusic;

namespace Reprise.Report.Tests;

/// <summary>The inventories of the four papers, and what the page and <c>coverage.json</c> make of them.</summary>
[Collection(BuiltReports.Name)]
public sealed partial class InventoryTests(FourStudiesReport report)
{
    public static readonly TheoryData<string> Studies = ["deepmusic", "titus", "fma_cnn", "msd_cnn"];

    private JsonElement Coverage => JsonDocument.Parse(report.Read("coverage.json")).RootElement;

    [Theory]
    [MemberData(nameof(Studies))]
    public void EveryRowIsWellFormed(string study)
    {
        var rows = Inventory(study);

        rows.Select(row => row.Id).ShouldBeUnique();
        rows.ShouldAllBe(row => row.Id.Length > 0 && row.Number.Length > 0 && row.Shows.Length > 0);
        rows.ShouldAllBe(row => row.ThirdParty == "" || row.ThirdParty == "yes");
        rows.Select(row => row.Kind).Distinct().ShouldBeSubsetOf(["figure", "table", "log", "diagram", "picture", "algorithm"]);
    }

    // Whoever drops a row, or forgets one, changes a count.
    [Theory]
    [InlineData("deepmusic", 44, 42)]
    [InlineData("titus", 10, 10)]
    [InlineData("fma_cnn", 21, 17)]
    [InlineData("msd_cnn", 15, 11)]
    public void AnInventoryHasAllRowsOfThePaper(string study, int rows, int own) =>
        (Inventory(study).Count, Inventory(study).Count(row => !row.IsThirdParty)).ShouldBe((rows, own));

    // Ten figures with fourteen panels and four tables; ten figures; three plots of notebooks; six figures, three tables and three logs.
    [Theory]
    [InlineData("deepmusic", "^Figure ", 14)]
    [InlineData("deepmusic", "^Table ", 4)]
    [InlineData("deepmusic", "plot$|heat-map$", 9)]
    [InlineData("titus", "^Figure ", 10)]
    [InlineData("fma_cnn", "^Notebook .*, figure", 3)]
    [InlineData("fma_cnn", "^Slide ", 8)]
    [InlineData("msd_cnn", "^Figure ", 6)]
    [InlineData("msd_cnn", "^Table ", 3)]
    [InlineData("msd_cnn", "^Repository, t-SNE", 3)]
    [InlineData("msd_cnn", "^Log ", 3)]
    public void AnInventoryHasAsManyRowsAsThePaperHasFigures(string study, string number, int count) =>
        Inventory(study).Count(row => Regex.IsMatch(row.Number, number)).ShouldBe(count);

    [Theory]
    [MemberData(nameof(Studies))]
    public void EveryRowIsOnThePageAndInTheFile(string study)
    {
        var rows = Inventory(study).Select(row => row.Id).ToList();

        rows.ShouldAllBe(id => report.Page.Contains($"<tr id=\"coverage-{study}-{id}\">", StringComparison.Ordinal));
        Listed(study).Select(row => row.GetProperty("id").GetString()!).ShouldBe(rows);
    }

    [Theory]
    [MemberData(nameof(Studies))]
    public void WhatIsSaidToBeHereIsHere(string study)
    {
        foreach (var row in Listed(study))
        {
            var (status, anchors) = (row.GetProperty("status").GetString(), row.GetProperty("anchors").EnumerateArray().Select(anchor => anchor.GetString()!).ToList());

            anchors.Count.ShouldBe(status is "open" or "not_reproducible" ? 0 : Math.Max(1, anchors.Count), row.ToString());
            anchors.ShouldAllBe(anchor => report.Page.Contains($" id=\"{anchor}\"", StringComparison.Ordinal));
            (row.TryGetProperty("why", out var why) && why.ValueKind == JsonValueKind.String).ShouldBe(status == "not_reproducible", row.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Studies))]
    public void NoRowIsOpenAndWhatCannotBeHadSaysWhy(string study)
    {
        Listed(study).Where(row => row.GetProperty("status").GetString() == "open").ShouldBeEmpty();
        Listed(study).Where(row => row.GetProperty("status").GetString() == "not_reproducible").ShouldAllBe(row => row.GetProperty("why").GetString()!.Length > 20);
    }

    [Fact]
    public void NineInTenOfThePapersOwnAreRegeneratedOrRedrawn()
    {
        var own = Coverage.EnumerateObject().SelectMany(study => study.Value.GetProperty("inventory").EnumerateArray()).Where(row => !row.GetProperty("third_party").GetBoolean()).ToList();

        own.Count.ShouldBe(80);
        own.Count(row => row.GetProperty("status").GetString() is "regenerated" or "redrawn" or "diagram").ShouldBeGreaterThanOrEqualTo(own.Count * 9 / 10);
    }

    [Theory]
    [MemberData(nameof(Studies))]
    public void TheCountsAreThoseOfTheRows(string study)
    {
        var (coverage, rows) = (Coverage.GetProperty(study), Listed(study));

        coverage.GetProperty("rows").GetInt32().ShouldBe(rows.Count);
        foreach (var count in coverage.GetProperty("counts").EnumerateObject())
            count.Value.GetInt32().ShouldBe(rows.Count(row => row.GetProperty("status").GetString() == count.Name), count.Name);
    }

    [Theory]
    [MemberData(nameof(Studies))]
    public void AFigureOrTableOfThePageThatBearsAPapersNumberIsInTheInventory(string study) =>
        Numbered().Matches(report.Page).Where(match => match.Groups[1].Value == study).Select(match => match.Groups[2].Value)
            .ShouldBeSubsetOf(Inventory(study).Select(row => row.Id));

    [Fact]
    public void ANetworkThatIsNotTrainedIsRedrawnAndATrainedOneRegenerated()
    {
        // The made-up build trains titus_lstm and not titus_pooling.
        Status("titus", "fig2").ShouldBe("diagram");
        Status("titus", "fig3").ShouldBe("redrawn");
        Status("titus", "fig4").ShouldBe("regenerated");
        Status("msd_cnn", "log_mfcc").ShouldBe("redrawn");
        Status("msd_cnn", "popularity").ShouldBe("redrawn");
        Status("msd_cnn", "tsne-mel-original").ShouldBe("regenerated");
        Status("deepmusic", "nb_c1m2_counts").ShouldBe("regenerated");
        Status("fma_cnn", "slide3").ShouldBe("diagram");
        Status("fma_cnn", "slide6").ShouldBe("diagram");
        Status("fma_cnn", "slide7").ShouldBe("regenerated");
        Status("fma_cnn", "slide4").ShouldBe("not_reproducible");
        Status("deepmusic", "nb_data_vectors").ShouldBe("regenerated");
        Status("fma_cnn", "nb02_stray").ShouldBe("redrawn");
        Status("fma_cnn", "slide9_matrix").ShouldBe("not_reproducible");
    }

    private string Status(string study, string id) => Listed(study).Single(row => row.GetProperty("id").GetString() == id).GetProperty("status").GetString()!;

    private IReadOnlyList<JsonElement> Listed(string study) => [.. Coverage.GetProperty(study).GetProperty("inventory").EnumerateArray()];

    private static IReadOnlyList<InventoryRow> Inventory(string study) => study == StudyKinds.DeepMusic
        ? new PaperFolder<DeepMusicPaper>(Repository.Path("papers", study)).Inventory
        : new PaperFolder<ClipPaper>(Repository.Path("papers", study)).Inventory;

    [GeneratedRegex("""<figure class="[^"]+" id="(deepmusic|titus|fma_cnn|msd_cnn)-((?:fig|table|slide|nb|tsne)[\w-]*)">""")]
    private static partial Regex Numbered();
}
