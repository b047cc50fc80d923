namespace Reprise.Basis;

/// <summary>The params <c>features.basis</c>.</summary>
/// <param name="SurfacesPerTrack">How many surfaces of a track take part at most.</param>
/// <param name="Seed">Decides which.</param>
internal sealed record BasisOptions(int SurfacesPerTrack, int Seed);
