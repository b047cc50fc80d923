namespace Reprise.Data.Evaluation;

/// <summary>The file <c>embedding.json</c>: how the clips of <c>embedding.csv</c> were laid out, and how well that went.</summary>
/// <param name="Collection">Whose clips they are.</param>
/// <param name="Features">Which of their features were laid out, an entry of <c>features.clips</c>.</param>
/// <param name="Method">The algorithm.</param>
/// <param name="Clips">How many clips.</param>
/// <param name="Values">How many numbers each clip has, taken as they are: nothing is scaled.</param>
/// <param name="Perplexity">How many neighbours of a clip count, in effect.</param>
/// <param name="Iterations">Steps of the descent.</param>
/// <param name="Seed">Drew the initial positions.</param>
/// <param name="Initial">How these were drawn.</param>
/// <param name="Angle">Width of a cell by its distance, below which its clips count as one.</param>
/// <param name="LearningRate">Factor of the gradient in a step.</param>
/// <param name="Exaggeration">Factor of the attraction in the first steps.</param>
/// <param name="Kl">Kullback-Leibler divergence of the neighbourhoods in the plane from those of the features, in nats; lower is better.</param>
/// <param name="Trustworthiness">Share of neighbourliness in the plane that the features bear out, at most 1 (Venna and Kaski 2001).</param>
/// <param name="Neighbours">Neighbours in the plane that trustworthiness looks at.</param>
public sealed record EmbeddingSummary(
    string Collection,
    string Features,
    string Method,
    int Clips,
    int Values,
    double Perplexity,
    int Iterations,
    int Seed,
    string Initial,
    double Angle,
    double LearningRate,
    double Exaggeration,
    double Kl,
    double Trustworthiness,
    int Neighbours);
