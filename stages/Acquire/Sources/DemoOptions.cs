namespace Reprise.Acquire;

/// <summary>The params <c>data.demo</c>.</summary>
/// <param name="Seed">All demo music follows from it.</param>
/// <param name="ClipSeconds">Length of a track.</param>
/// <param name="TracksPerGenre">How many tracks of which genre.</param>
internal sealed record DemoOptions(ulong Seed, double ClipSeconds, Dictionary<string, int> TracksPerGenre);
