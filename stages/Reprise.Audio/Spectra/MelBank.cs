namespace Reprise.Audio;

/// <summary>Triangles on the mel scale, each of area 2 in Hz.</summary>
internal static class MelBank
{
    /// <summary>Where the triangles begin, peak and end: equally spaced in mel from 0 Hz on.</summary>
    /// <param name="bands">How many triangles.</param>
    /// <param name="maxFrequency">Where the last one ends, in Hz.</param>
    /// <returns><paramref name="bands"/> + 2 frequencies in Hz; triangle i spans i to i + 2.</returns>
    public static double[] Edges(int bands, double maxFrequency) =>
        [.. Enumerable.Range(0, bands + 2).Select(i => MelScale.ToHertz(MelScale.FromHertz(maxFrequency) * i / (bands + 1)))];

    /// <returns>Bands × (transform/2 + 1), row after row.</returns>
    public static double[] Weights(int transform, int bands, double maxFrequency)
    {
        var edges = Edges(bands, maxFrequency);
        var bins = (transform / 2) + 1;
        var weights = new double[bands * bins];

        for (var band = 0; band < bands; band++)
        {
            var (low, centre, high) = (edges[band], edges[band + 1], edges[band + 2]);
            for (var k = 0; k < bins; k++)
            {
                var f = k * (double)SegmentConstants.SampleRate / transform;
                var height = Math.Min((f - low) / (centre - low), (high - f) / (high - centre));
                weights[(band * bins) + k] = Math.Max(0, height) * 2 / (high - low);
            }
        }

        return weights;
    }
}
