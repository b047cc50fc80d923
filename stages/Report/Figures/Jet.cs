namespace Reprise.Report;

/// <summary>The colour map jet, in as many steps as are asked for: blue over green to red, as the papers of its time have it.</summary>
internal static class Jet
{
    /// <summary>Colours from one end of the map to the other, as <c>#rrggbb</c>.</summary>
    public static IReadOnlyList<string> Colours(int count) => [.. Enumerable.Range(0, count).Select(step => Colour(count == 1 ? 0 : step / (count - 1.0)))];

    // Each channel rises, stays and falls in straight lines, a quarter of the map apart.
    private static string Colour(double position) =>
        $"#{Channel(position, 0.75):x2}{Channel(position, 0.5):x2}{Channel(position, 0.25):x2}";

    private static int Channel(double position, double centre) =>
        (int)Math.Round(255 * Math.Clamp(1.5 - Math.Abs(4 * (position - centre)), 0, 1));
}
