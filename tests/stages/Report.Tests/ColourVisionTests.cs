namespace Reprise.Report.Tests;

/// <summary>Whether colours that carry values or classes are told apart by eyes that lack one kind of cones.</summary>
public sealed class ColourVisionTests
{
    // About what a glance tells apart in marks of a few pixels.
    private const double Apart = 15;

    [Fact]
    public void RedAndGreenOfOneLightnessAreMixedUp() => ColourVision.Closest(["#b85c00", "#7f7a00"]).ShouldBeLessThan(Apart);

    [Fact]
    public void FiveHuesAreToldApartByAllEyes() => ColourVision.Closest([.. SafePalette.Colours(4), "#1c1d1f"]).ShouldBeGreaterThan(Apart);

    [Fact]
    public void ThePapersColoursOfGenresAreNotAndHenceShownTwice()
    {
        string[] tableau10 = ["#4c78a8", "#f58518", "#e45756", "#72b7b2", "#54a24b", "#eeca3b", "#b279a2", "#ff9da6", "#9d755d", "#bab0ac"];

        ColourVision.Closest(tableau10).ShouldBeLessThan(Apart);
        ColourVision.Closest(Jet.Colours(10)).ShouldBeLessThan(Apart);
    }

    [Fact]
    public void NoTwoOfTwentyFiveClassesShareColourAndForm()
    {
        SafePalette.Colours(25).Zip(SafePalette.Shapes(25)).ShouldBeUnique();
        SafePalette.Colours(25).Zip(SafePalette.Dashes(25), (colour, dash) => $"{colour} {string.Join(',', dash)}").ShouldBeUnique();
    }

    [Fact]
    public void EveryMapOfValuesGrowsLighterToAllEyesOrHasTwoArmsTheyTellApartOrATwin()
    {
        AudioFigures.All.Select(figure => figure.Style.Colours).Distinct().Where(map => !ColourVision.GrowsLighterOrDarker(Steps(map))).ShouldBe([ColourMap.CoolWarm, ColourMap.Jet], ignoreOrder: true);

        // Blue against red; close to the middle both are grey, as they should be.
        ColourVision.Closest(Steps(ColourMap.CoolWarm), (low, high) => low + high == 16 && high - low >= 4).ShouldBeGreaterThan(Apart);
        ColourVision.GrowsLighterOrDarker(Steps(ColourMap.Viridis)).ShouldBeTrue("the twin of jet");
    }

    private static IReadOnlyList<string> Steps(ColourMap map) =>
        [.. Enumerable.Range(0, 17).Select(step => map.Palette[Math.Min(255, 16 * step)]).Select(colour => $"#{colour.R:x2}{colour.G:x2}{colour.B:x2}")];
}
