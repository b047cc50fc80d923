namespace Reprise.Baseline;

/// <summary>The subtree <c>baselines</c> of the params.</summary>
/// <param name="Seed">Draws the lottery's guesses, together with the seed of the run.</param>
/// <param name="L2">Weight of the squared coefficients in the logistic regression.</param>
/// <param name="Iterations">Steps of the logistic regression.</param>
/// <param name="Neighbours">Training tracks that vote on a track.</param>
internal sealed record BaselineOptions(int Seed, double L2, int Iterations, int Neighbours);
