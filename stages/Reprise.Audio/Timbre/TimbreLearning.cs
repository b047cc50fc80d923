using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using Reprise.Data;
using static Reprise.Audio.SegmentConstants;

namespace Reprise.Audio;

/// <summary>Learns a timbre basis: the principal components of surfaces whose mean level was taken away.</summary>
public sealed class TimbreLearning
{
    // Below this share of the variance a direction is rounding noise.
    private const double Noise = 1e-12;

    private readonly SurfaceCovariance _covariance;

    /// <summary>Starts without surfaces.</summary>
    /// <param name="threads">How many threads to use; the result does not depend on it.</param>
    public TimbreLearning(int threads) => _covariance = new SurfaceCovariance(threads);

    /// <summary>How many surfaces were added.</summary>
    public long Count => _covariance.Count;

    /// <summary>Adds one surface of 23 × 20 values in dB.</summary>
    public void Add(ReadOnlySpan<float> surface) => _covariance.Add(surface);

    /// <summary>The mean and the eleven leading eigenvectors of the covariance; the largest entry of each is positive.</summary>
    /// <returns>Null where the surfaces vary in fewer than eleven directions.</returns>
    public TimbreBasis? Learn()
    {
        if (Count == 0) return null;
        var (mean, covariance) = _covariance.Finish();

        // A native provider, were one found, could sum in another order.
        Control.UseManaged();
        Control.UseSingleThread();
        var eigen = DenseMatrix.OfArray(covariance).Evd(Symmetricity.Symmetric);

        var components = new float[TimbreBasis.Components * SurfaceLength];
        var explained = new double[TimbreBasis.Components];
        var total = Enumerable.Range(0, SurfaceLength).Sum(i => covariance[i, i]);
        for (var k = 0; k < TimbreBasis.Components; k++)
        {
            // Eigenvalues ascend.
            var column = SurfaceLength - 1 - k;
            var variance = eigen.EigenValues[column].Real;
            if (!(variance > Noise * total)) return null;

            explained[k] = variance / total;
            Oriented(eigen.EigenVectors.Column(column)).CopyTo(components, k * SurfaceLength);
        }

        return new TimbreBasis(
            new NdArray<float>(Array.ConvertAll(mean, value => (float)value), Bands, Columns),
            new NdArray<float>(components, TimbreBasis.Components, Bands, Columns),
            new NdArray<double>(explained, TimbreBasis.Components));
    }

    private static float[] Oriented(Vector<double> direction)
    {
        var sign = Math.Sign(direction[direction.AbsoluteMaximumIndex()]);
        return [.. direction.Select(value => (float)(sign * value))];
    }
}
