using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Reprise.Report.Tests;

[Collection(BuiltReports.Name)]
public sealed partial class ClipMapTests(FourStudiesReport report, DemoReport withoutMaps)
{
    private static readonly (string Study, string[] Figures)[] Drawn =
        [("deepmusic", ["fig1", "fig2", "fig3", "fig4"]), ("titus", ["fig1"]), ("fma_cnn", ["nb00", "nb01-a", "nb01-b"]), ("msd_cnn", ["mel"])];

    [Fact]
    public void EveryFigureOfAClipStandsOnThePageBeforeTheOthersOfItsStudy()
    {
        foreach (var (study, figures) in Drawn)
        {
            var ids = Regex.Matches(report.Page, $"<figure class=\"drawing\" id=\"{study}-([^\"]+)\"").Select(match => match.Groups[1].Value);
            ids.Take(figures.Length).ShouldBe(figures);
        }
    }

    [Fact]
    public void ACaptionSaysWhichClipTakesWhosePlaceAndThatItIsSynthesised()
    {
        report.Page.ShouldContain("Ours: the synthesised clip some.00001 (some genre) in place of a rock clip of GTZAN whose number the paper does not give.");
        report.Page.ShouldContain("8 &#215; 20 cells, each the mean of its part of 16 &#215; 20 measured ones.");
        report.Page.ShouldContain("Figure 2: MFCC of the same clip <span class=\"notice\">demo data, not comparable with the paper</span>");
    }

    [Theory]
    [InlineData("000002", false, "track 000002 of the Free Music Archive, the very clip (Hip-Hop)")]
    [InlineData("000002", true, "the synthesised clip 000002 (Hip-Hop) in place of track 000002 of the Free Music Archive")]
    [InlineData("000140", false, "the clip 000140 (Hip-Hop) in place of track 000002 of the Free Music Archive")]
    public void ThePublishedTrackItselfStandsForNoOther(string track, bool isDemo, string words) =>
        AudioFigures.All.Single(figure => figure.Id == "nb00").Clip(new("log-mel-1", track, "Hip-Hop", 0, 30, "mel band", null, "", 64, 2584), isDemo).ShouldBe(words);

    [Fact]
    public void APictureHasTheColoursOfItsValuesTheLowestRowAtTheBottom()
    {
        var (width, pixels, palette) = Picture("titus", "fig1");

        (width, pixels.Length).ShouldBe((ExhibitFixture.Columns, ExhibitFixture.Columns * ExhibitFixture.Rows));
        for (var row = 0; row < ExhibitFixture.Rows; row++)
        {
            var expected = Math.Round(255 * (ExhibitFixture.Value(row, 5) + 80) / 80.0);
            pixels[((ExhibitFixture.Rows - 1 - row) * width) + 5].ShouldBe((byte)Math.Min(255, expected), $"row {row}, -80 to 0 dB");
        }

        (palette[0], palette[255]).ShouldBe(((0, 0, 4), (252, 253, 191)), "the ends of magma");
    }

    [Fact]
    public void TheBarHasTheRangeAndTheColoursOfThePicture()
    {
        var specification = Specification("titus", "fig1");
        var scale = specification.GetProperty("hconcat")[0].GetProperty("layer")[1].GetProperty("encoding").GetProperty("color").GetProperty("scale");
        var (domain, colours) = (scale.GetProperty("domain"), scale.GetProperty("range"));

        (domain[0].GetDouble(), domain[domain.GetArrayLength() - 1].GetDouble()).ShouldBe((-80, 0));
        var palette = Picture("titus", "fig1").Palette;
        // The sixteenth part of the way is 15.9375 of 255 colours.
        var second = Convert.FromHexString(colours[1].GetString()![1..]);
        Math.Abs(second[2] - palette[16].B).ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void FrequenciesAreLabelledWhereTheyLieAmongTheRows()
    {
        // Row r has its middle at r + 0.5 and 100 · 2^r Hz: 512 Hz are 7 % of the way from row 2 to row 3, 10454 Hz are within half a row of the last.
        Labels("titus", "fig1")["512"].ShouldBe(2.5 + ((512 - 400) / 400.0), 0.001);
        Labels("titus", "fig1").Keys.ShouldBe(["512", "1024", "2048", "4096"]);
        Labels("msd_cnn", "mel")["0"].ShouldBe(0);
        Labels("deepmusic", "fig4")["D"].ShouldBe(2.5);
    }

    [Fact]
    public void TimeRunsFromTheFirstToTheLastSecondOfTheMap()
    {
        var x = Specification("fma_cnn", "nb01-b").GetProperty("hconcat")[0].GetProperty("layer")[0].GetProperty("encoding").GetProperty("x");

        x.GetProperty("scale").GetProperty("domain").EnumerateArray().Select(end => end.GetDouble()).ShouldBe([3, 6]);
        report.Read("figures", "msd_cnn", "mel.svg").ShouldContain(">0:03</text>", customMessage: "minutes and seconds, as published");
    }

    [Fact]
    public void TheRainbowIsRepeatedInEvenColours()
    {
        var panels = Specification("fma_cnn", "nb00").GetProperty("hconcat");

        panels.GetArrayLength().ShouldBe(2);
        Specification("titus", "fig1").GetProperty("hconcat").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public void AllValuesAreInTheCsvFileAndNotOnThePage()
    {
        var rows = CsvText.Parse(report.Read("figures", "deepmusic", "fig4.csv"));

        rows[0].Take(3).ShouldBe(["pitch class", "3.075 s", "3.225 s"]);
        rows[3][0].ShouldBe("D");
        rows.Skip(1).SelectMany((row, index) => row.Skip(1).Select((value, column) => (value, ExhibitFixture.Value(index, column))))
            .ShouldAllBe(cell => Math.Abs(float.Parse(cell.value, System.Globalization.CultureInfo.InvariantCulture) - cell.Item2) < 6e-4);
        report.Page.ShouldNotContain("3.225 s");
        XDocument.Parse(report.Read("figures", "deepmusic", "fig4.svg")).Root!.Attribute("aria-label")!.Value
            .ShouldContain("8 rows, 3.0 to 6.0 s, values from -7.0 to 0.2 (strength), colours coolwarm; the pitch class with the greatest mean is G.");
    }

    [Fact]
    public void WithoutMapsAStudyHasItsOtherFigures() => withoutMaps.Page.ShouldNotContain("<image");

    private JsonElement Specification(string study, string figure) => JsonDocument.Parse(report.Read("figures", study, figure + ".vl.json")).RootElement;

    private Dictionary<string, double> Labels(string study, string figure)
    {
        var axis = Specification(study, figure).GetProperty("hconcat")[0].GetProperty("layer")[0].GetProperty("encoding").GetProperty("y").GetProperty("axis");

        return LabelTest().Matches(axis.GetProperty("labelExpr").GetString()!)
            .ToDictionary(match => match.Groups["label"].Value, match => double.Parse(match.Groups["at"].Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    // Read back with the platform's own inflater.
    private (int Width, byte[] Pixels, (int R, int G, int B)[] Palette) Picture(string study, string figure)
    {
        var url = Specification(study, figure).GetProperty("hconcat")[0].GetProperty("layer")[0].GetProperty("data").GetProperty("values")[0].GetProperty("url").GetString()!;
        report.Page.ShouldContain(url);

        return PngReader.Read(Convert.FromBase64String(url["data:image/png;base64,".Length..]));
    }

    [GeneratedRegex("""datum\.value - (?<at>[0-9.]+)\) < 0\.001 \? "(?<label>[^"]*)" """)]
    private static partial Regex LabelTest();
}

/// <summary>Reads what <see cref="PngImage"/> writes, by other means.</summary>
internal static class PngReader
{
    public static (int Width, byte[] Pixels, (int R, int G, int B)[] Palette) Read(byte[] png)
    {
        png[..8].ShouldBe([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var parts = new Dictionary<string, byte[]>();
        for (var at = 8; at < png.Length;)
        {
            var length = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            parts[System.Text.Encoding.ASCII.GetString(png, at + 4, 4)] = png[(at + 8)..(at + 8 + length)];
            at += length + 12;
        }

        parts.Keys.ShouldBe(["IHDR", "PLTE", "IDAT", "IEND"]);
        var (width, height) = (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(parts["IHDR"]), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(parts["IHDR"].AsSpan(4)));
        using var inflated = new MemoryStream();
        // Checks Adler's sum.
        using (var zlib = new ZLibStream(new MemoryStream(parts["IDAT"]), CompressionMode.Decompress)) zlib.CopyTo(inflated);
        var rows = inflated.ToArray().Chunk(width + 1).ToList();
        rows.Count.ShouldBe(height);
        rows.ShouldAllBe(row => row[0] == 0);

        return (width, [.. rows.SelectMany(row => row[1..])], [.. parts["PLTE"].Chunk(3).Select(colour => ((int)colour[0], (int)colour[1], (int)colour[2]))]);
    }
}
