using System.Globalization;
using System.Text.Json.Nodes;

namespace Reprise.Report;

/// <summary>Colours from the least to the greatest value, straight lines in RGB between the stops.</summary>
/// <param name="Name">As plotting libraries call it.</param>
/// <param name="Stops">Position from 0 to 1, and the colour there.</param>
internal sealed record ColourMap(string Name, IReadOnlyList<(double At, string Colour)> Stops)
{
    /// <summary>From blue over grey to red (Moreland 2009).</summary>
    public static readonly ColourMap CoolWarm = Even(
        "coolwarm",
        "#3b4cc0 #4e68d7 #6282ea #779af7 #8db0fe #a3c2ff #b8d0f9 #ccd9ee #dddddd #ecd3c6 #f5c4ad #f7b194 #f49a7b #ec7f63 #de614c #cb3e38 #b40426");

    /// <summary>From black over red and yellow to white.</summary>
    public static readonly ColourMap Hot = new("hot", [(0, "#0b0000"), (0.365079, "#ff0000"), (0.746032, "#ffff00"), (1, "#ffffff")]);

    /// <summary>From black over purple and orange to pale yellow.</summary>
    public static readonly ColourMap Magma = Even(
        "magma",
        "#000004 #0a0822 #1d1147 #36106b #51127c #6a1c81 #832681 #9c2e7f #b73779 #cf4070 #e55064 #f4695c #fb8761 #fea571 #fec287 #fde0a1 #fcfdbf");

    /// <summary>The rainbow of older notebooks; equal steps of value are no equal steps to the eye, and none to some eyes.</summary>
    public static readonly ColourMap Jet = Even("jet", string.Join(' ', Report.Jet.Colours(9)));

    /// <summary>From dark blue over green to yellow, made for all eyes: what <see cref="Jet"/> is shown beside.</summary>
    public static readonly ColourMap Viridis = Even(
        "viridis",
        "#440154 #48186a #472d7b #424086 #3b528b #33638d #2c728e #26828e #21918c #1f9f88 #27ad81 #3dbc74 #5cc863 #81d34d #aadc32 #d5e21a #fde725");

    /// <summary>From white to purple (ColorBrewer).</summary>
    public static readonly ColourMap Purples = Even("purples", "#fcfbfd #efedf5 #dadaeb #bcbddc #9e9ac8 #807dba #6a51a3 #54278f #3f007d");

    /// <summary>256 colours from the first to the last.</summary>
    public IReadOnlyList<(byte R, byte G, byte B)> Palette => [.. Enumerable.Range(0, 256).Select(index => At(index / 255.0))];

    /// <summary>The same colours as a scale of Vega-Lite, for the bar beside the picture.</summary>
    public JsonObject Scale(double least, double most) => new()
    {
        ["domain"] = new JsonArray([.. Stops.Select(stop => JsonValue.Create(least + (stop.At * (most - least))))]),
        ["range"] = new JsonArray([.. Stops.Select(stop => JsonValue.Create(stop.Colour))]),
        ["interpolate"] = "rgb",
    };

    private static ColourMap Even(string name, string colours)
    {
        var stops = colours.Split(' ');

        return new(name, [.. stops.Select((colour, index) => (index / (stops.Length - 1.0), colour))]);
    }

    private (byte R, byte G, byte B) At(double position)
    {
        var next = Math.Max(1, Stops.TakeWhile(stop => stop.At < position).Count());
        var ((from, dark), (to, light)) = (Stops[next - 1], Stops[next]);
        var share = Math.Clamp((position - from) / (to - from), 0, 1);

        return (Mixed(1), Mixed(3), Mixed(5));

        byte Mixed(int at) => (byte)Math.Round(((1 - share) * Part(dark, at)) + (share * Part(light, at)));
    }

    private static int Part(string colour, int at) => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
