using Reprise.Audio;

namespace Reprise.Basis;

/// <summary>The file <c>constants.json</c>: what the basis was learned with.</summary>
/// <param name="Learned">False where the tracks came with a timbre of their own.</param>
/// <param name="Tracks">Training tracks that took part.</param>
/// <param name="Surfaces">Surfaces that took part.</param>
/// <param name="SurfacesPerTrack">How many of a track at most.</param>
/// <param name="Seed">What decided which.</param>
/// <param name="Analysis">How the surfaces were made; absent where there are none.</param>
internal sealed record BasisConstants(bool Learned, int Tracks, long Surfaces, int SurfacesPerTrack, int Seed, AnalysisConstants? Analysis)
{
    public static BasisConstants Of(bool learned, BasisOptions options, IReadOnlyList<InputRow> inputs, long surfaces) =>
        new(learned, inputs.Count, surfaces, options.SurfacesPerTrack, options.Seed, learned ? AnalysisConstants.Current : null);
}
