using System.Globalization;

namespace Reprise.Report.Clips;

/// <summary>The filter sizes that published numbers of parameters imply.</summary>
internal static class Filters
{
    /// <summary>Steps under each filter of the convolutions of a network.</summary>
    /// <param name="layers">Published layers.</param>
    /// <param name="channels">Channels of the input.</param>
    /// <remarks>A convolution of k taps from c to f channels learns (k·c + 1)·f numbers, so the count gives k.</remarks>
    public static IReadOnlyList<(PaperLayer Layer, int Channels, double Taps)> Of(IReadOnlyList<PaperLayer> layers, int channels)
    {
        var found = new List<(PaperLayer, int, double)>();
        foreach (var layer in layers.Where(layer => layer.Name.StartsWith("conv", StringComparison.Ordinal)))
        {
            var filters = Channels(layer);
            found.Add((layer, channels, ((double)layer.Parameters / filters - 1) / channels));
            channels = filters;
        }

        return found;
    }

    /// <summary>Filters of a convolution: its output's last size.</summary>
    public static int Channels(PaperLayer layer) => int.Parse(layer.OutputShape.Split(',')[^1], CultureInfo.InvariantCulture);
}
