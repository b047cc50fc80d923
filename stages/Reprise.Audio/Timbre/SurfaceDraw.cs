using Reprise.Stages;

namespace Reprise.Audio;

/// <summary>Which surfaces of a track take part in learning, so that long tracks do not count for more than short ones.</summary>
public static class SurfaceDraw
{
    /// <summary>Draws without repetition; ascending.</summary>
    /// <param name="surfaces">How many the track has.</param>
    /// <param name="wanted">How many to take at most.</param>
    /// <param name="random">The track's own generator.</param>
    public static int[] Choose(int surfaces, int wanted, SeededRandom random)
    {
        var indices = Enumerable.Range(0, surfaces).ToArray();
        random.Shuffle(indices.AsSpan());

        var chosen = indices[..Math.Min(wanted, surfaces)];
        Array.Sort(chosen);
        return chosen;
    }
}
