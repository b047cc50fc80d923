namespace Reprise.Report.Tests;

public sealed class ColourMapTests
{
    [Fact]
    public void StopsBeginAndEndTheScaleAndRise()
    {
        foreach (var map in new[] { ColourMap.CoolWarm, ColourMap.Hot, ColourMap.Magma, ColourMap.Jet, ColourMap.Viridis, ColourMap.Purples })
        {
            (map.Stops[0].At, map.Stops[^1].At).ShouldBe((0, 1), map.Name);
            map.Stops.Select(stop => stop.At).ShouldBeInOrder();
            map.Palette.Count.ShouldBe(256);
        }
    }

    // Values of a plotting library's own table, which is a little different in green.
    [Theory]
    [InlineData(0, 0, 0, 128)]
    [InlineData(64, 0, 129, 255)]
    [InlineData(127, 125, 255, 130)]
    [InlineData(255, 128, 0, 0)]
    public void JetIsThePublishedOne(int index, int r, int g, int b)
    {
        var colour = ColourMap.Jet.Palette[index];

        Math.Abs(colour.R - r).ShouldBeLessThanOrEqualTo(5);
        Math.Abs(colour.G - g).ShouldBeLessThanOrEqualTo(5);
        Math.Abs(colour.B - b).ShouldBeLessThanOrEqualTo(5);
    }

    [Fact]
    public void TheMapForAllEyesGrowsLighterFromEndToEnd() =>
        ColourMap.Viridis.Palette.Select(colour => (0.2126 * colour.R) + (0.7152 * colour.G) + (0.0722 * colour.B)).ShouldBeInOrder();
}
