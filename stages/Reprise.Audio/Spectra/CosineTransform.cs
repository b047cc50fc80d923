namespace Reprise.Audio;

/// <summary>The orthonormal DCT-II.</summary>
internal static class CosineTransform
{
    /// <returns>The first rows of the transform: <paramref name="coefficients"/> × <paramref name="bands"/>, row after row.</returns>
    public static double[] Weights(int coefficients, int bands)
    {
        var weights = new double[coefficients * bands];
        for (var k = 0; k < coefficients; k++)
        {
            var scale = Math.Sqrt((k == 0 ? 1.0 : 2.0) / bands);
            for (var m = 0; m < bands; m++) weights[(k * bands) + m] = scale * Math.Cos(Math.PI * k * ((2 * m) + 1) / (2 * bands));
        }

        return weights;
    }
}
