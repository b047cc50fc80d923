using static Reprise.Audio.SegmentConstants;

namespace Reprise.Acquire.Demo;

/// <summary>
/// Twelve timbre values of a segment's surface on a fixed orthonormal basis, since the published analyser's is not known: products of cosines,
/// b(p, q)[band, column] = c(p, 23) cos(π p (band + ½) / 23) · c(q, 20) cos(π q (column + ½) / 20) with c(0, n) = √(1/n), c(p, n) = √(2/n).
/// </summary>
/// <remarks>
/// As in the analyser's documentation the first value is the mean loudness, the second the balance of low and high, the next ones flatness and
/// attack. The first is the mean level in dB, so its coefficient divided by √460; the others are the coefficients themselves.
/// </remarks>
internal static class CosineTimbre
{
    // Orders over bands and over columns.
    private static readonly (int Band, int Column)[] Orders =
        [(0, 0), (1, 0), (2, 0), (0, 1), (3, 0), (1, 1), (4, 0), (0, 2), (5, 0), (2, 1), (1, 2), (6, 0)];

    /// <summary>Basis vectors, each like a surface: 12 of 23 · 20 values.</summary>
    public static readonly IReadOnlyList<float[]> Basis = [.. Orders.Select(Product)];

    /// <param name="surface">460 levels in dB, band after band.</param>
    /// <param name="timbre">Receives 12 values.</param>
    public static void Project(ReadOnlySpan<float> surface, Span<float> timbre)
    {
        for (var value = 0; value < Values; value++)
        {
            var (sum, vector) = (0.0, Basis[value]);
            for (var i = 0; i < SurfaceLength; i++) sum += (double)surface[i] * vector[i];
            timbre[value] = (float)(value == 0 ? sum / Math.Sqrt(SurfaceLength) : sum);
        }
    }

    private static float[] Product((int Band, int Column) order)
    {
        var product = new float[SurfaceLength];
        for (var band = 0; band < Bands; band++)
        {
            for (var column = 0; column < Columns; column++)
                product[(band * Columns) + column] = (float)(Cosine(order.Band, band, Bands) * Cosine(order.Column, column, Columns));
        }

        return product;
    }

    private static double Cosine(int order, int at, int length) =>
        Math.Sqrt((order == 0 ? 1.0 : 2.0) / length) * PortableMath.Cos(order * (at + 0.5) / (2 * length));
}
