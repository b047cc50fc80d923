using System.Globalization;

namespace Reprise.Report.Tests;

/// <summary>Colours as eyes see them that lack one kind of cones (Machado, Oliveira and Fernandes 2009), and how far apart they then are.</summary>
internal static class ColourVision
{
    private static readonly double[][] Kinds =
    [
        [1, 0, 0, 0, 1, 0, 0, 0, 1],
        [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    ];

    /// <summary>The smallest distance in CIELAB of two colours, over all pairs that count and the worst of all eyes.</summary>
    public static double Closest(IReadOnlyList<string> colours, Func<int, int, bool>? counts = null) => Kinds.Min(kind =>
    {
        var seen = colours.Select(colour => Lab(Seen(kind, Linear(colour)))).ToList();

        return Enumerable.Range(0, seen.Count).SelectMany(i => Enumerable.Range(0, i).Where(j => counts?.Invoke(j, i) ?? true).Select(j => Distance(seen[i], seen[j]))).Min();
    });

    /// <summary>Whether colours have one order of lightness to all eyes.</summary>
    public static bool GrowsLighterOrDarker(IReadOnlyList<string> colours) => Kinds.All(kind =>
    {
        var lightness = colours.Select(colour => Lab(Seen(kind, Linear(colour)))[0]).ToList();
        var steps = lightness.Skip(1).Zip(lightness, (next, last) => next - last).ToList();

        // What is less than one unit no eye sees.
        return steps.All(step => step > -1) || steps.All(step => step < 1);
    });

    private static double[] Linear(string colour) => [.. new[] { 1, 3, 5 }.Select(at =>
    {
        var part = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;

        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    })];

    private static double[] Seen(double[] kind, double[] rgb) =>
        [.. Enumerable.Range(0, 3).Select(row => Math.Clamp((kind[3 * row] * rgb[0]) + (kind[(3 * row) + 1] * rgb[1]) + (kind[(3 * row) + 2] * rgb[2]), 0, 1))];

    private static double[] Lab(double[] rgb)
    {
        var x = Root(((0.4124 * rgb[0]) + (0.3576 * rgb[1]) + (0.1805 * rgb[2])) / 0.9505);
        var y = Root((0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2]));
        var z = Root(((0.0193 * rgb[0]) + (0.1192 * rgb[1]) + (0.9505 * rgb[2])) / 1.089);

        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];

        static double Root(double value) => value > 0.008856 ? Math.Cbrt(value) : (7.787 * value) + (16 / 116.0);
    }

    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b).Sum(pair => Math.Pow(pair.First - pair.Second, 2)));
}
