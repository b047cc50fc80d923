using Reprise.Embed.Affinities;
using Reprise.Stages;

namespace Reprise.Embed.Descent;

/// <summary>
/// t-SNE (van der Maaten and Hinton 2008) by Barnes and Hut's approximation: descent with momentum and a gain for each coordinate, with the
/// settings of scikit-learn 1.2 but its start from principal components. Works of 2016 started at random, so this one does.
/// </summary>
internal static class Tsne
{
    /// <summary>Width of a square by its distance, below which its points count as one.</summary>
    public const double Angle = 0.5;

    /// <summary>Factor of the attraction in the first steps: clusters form before there is a crowd to cross.</summary>
    public const double Exaggeration = 12;

    private const int ExaggeratedSteps = 250;
    private const double FirstMomentum = 0.5;
    private const double Momentum = 0.8;
    private const double MinimumGain = 0.01;
    private const double InitialDeviation = 1e-4;

    /// <summary>Factor of the gradient in a step, for a number of clips (Belkina and others 2019).</summary>
    public static double LearningRate(int clips) => Math.Max(clips / Exaggeration / 4, 50);

    /// <summary>Lays points out.</summary>
    /// <param name="affinities">Which are neighbours.</param>
    /// <param name="iterations">Steps, the first 250 of them exaggerated.</param>
    /// <param name="seed">Draws the initial positions: normal, of deviation 10⁻⁴.</param>
    /// <param name="threads">How many work on it; the layout does not depend on it.</param>
    public static Layout Of(AffinityMatrix affinities, int iterations, int seed, int threads)
    {
        var random = new SeededRandom((ulong)seed);
        var gradient = new Gradient(affinities, Angle, threads);
        var (x, y) = (new Axis(affinities.Count), new Axis(affinities.Count));
        for (var point = 0; point < affinities.Count; point++)
        {
            x.Positions[point] = InitialDeviation * random.NextGaussian();
            y.Positions[point] = InitialDeviation * random.NextGaussian();
        }

        for (var step = 0; step < iterations; step++)
        {
            var isFirst = step < ExaggeratedSteps;
            gradient.Of(x.Positions, y.Positions, isFirst ? Exaggeration : 1, x.Gradient, y.Gradient);

            foreach (var axis in (Axis[])[x, y]) axis.Move(isFirst ? FirstMomentum : Momentum, LearningRate(affinities.Count));
            // Velocities and gains begin anew where the aim changes.
            if (step == ExaggeratedSteps - 1) foreach (var axis in (Axis[])[x, y]) axis.Rest();
        }

        return new(x.Positions, y.Positions, gradient.Divergence(x.Positions, y.Positions));
    }

    private sealed class Axis(int count)
    {
        private readonly double[] _velocities = new double[count];
        private readonly double[] _gains = [.. Enumerable.Repeat(1.0, count)];

        public double[] Positions { get; } = new double[count];

        public double[] Gradient { get; } = new double[count];

        public void Move(double momentum, double rate)
        {
            for (var i = 0; i < Positions.Length; i++)
            {
                _gains[i] = Math.Max(MinimumGain, _velocities[i] * Gradient[i] < 0 ? _gains[i] + 0.2 : _gains[i] * 0.8);
                _velocities[i] = (momentum * _velocities[i]) - (rate * _gains[i] * Gradient[i]);
                Positions[i] += _velocities[i];
            }
        }

        public void Rest()
        {
            Array.Clear(_velocities);
            Array.Fill(_gains, 1);
        }
    }
}
