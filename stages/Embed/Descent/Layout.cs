using Reprise.Embed.Distances;

namespace Reprise.Embed.Descent;

/// <summary>A layout in the plane.</summary>
/// <param name="X">To the right, one value a clip.</param>
/// <param name="Y">Upwards.</param>
/// <param name="Divergence">What it still differs from the neighbourhoods by, in nats.</param>
internal sealed record Layout(double[] X, double[] Y, double Divergence)
{
    /// <summary>How far clips lie from each other in the plane.</summary>
    public DistanceMatrix Distances(int threads)
    {
        float[][] points = [.. X.Zip(Y, (x, y) => (float[])[(float)x, (float)y])];
        return DistanceMatrix.Of(points.Length, point => points[point], threads);
    }
}
