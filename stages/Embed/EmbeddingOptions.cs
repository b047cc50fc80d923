namespace Reprise.Embed;

/// <summary>The subtree <c>embedding</c> of the params.</summary>
/// <param name="Perplexity">How many neighbours of a clip count, in effect.</param>
/// <param name="Iterations">Steps of the descent.</param>
/// <param name="Seed">Draws the initial positions.</param>
internal sealed record EmbeddingOptions(double Perplexity, int Iterations, int Seed);
