namespace Reprise.Embed.Affinities;

/// <summary>
/// How much each neighbour of one clip counts: Gaussian weights, as wide as gives them a certain perplexity (van der Maaten and Hinton 2008).
/// </summary>
internal static class Bandwidth
{
    private const int Bisections = 200;
    private const double Tolerance = 1e-5;

    /// <summary>Finds the weights, which sum to 1.</summary>
    /// <param name="squares">Squared distances of the neighbours, the nearest first.</param>
    /// <param name="perplexity">Of how many equally likely neighbours the entropy of the weights is to be.</param>
    public static double[] Weights(ReadOnlySpan<float> squares, double perplexity)
    {
        var (low, high, beta) = (0.0, double.PositiveInfinity, 1.0);
        var weights = new double[squares.Length];
        var wanted = Math.Log(perplexity);

        for (var step = 0; step < Bisections; step++)
        {
            var difference = Entropy(squares, beta, weights) - wanted;
            if (Math.Abs(difference) <= Tolerance) break;

            if (difference > 0) low = beta;
            else high = beta;
            beta = double.IsInfinity(high) ? beta * 2 : (low + high) / 2;
        }

        return weights;
    }

    // In nats. Distances count from the nearest neighbour's: the weights are the same, and they never all vanish.
    private static double Entropy(ReadOnlySpan<float> squares, double beta, double[] weights)
    {
        var (total, weighted) = (0.0, 0.0);
        for (var i = 0; i < squares.Length; i++)
        {
            var beyond = (double)squares[i] - squares[0];
            weights[i] = Math.Exp(-beta * beyond);
            total += weights[i];
            weighted += weights[i] * beyond;
        }

        for (var i = 0; i < weights.Length; i++) weights[i] /= total;
        return Math.Log(total) + (beta * weighted / total);
    }
}
