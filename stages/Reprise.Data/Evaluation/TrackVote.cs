namespace Reprise.Data.Evaluation;

/// <summary>Makes one judgement of a clip from those of its windows.</summary>
public static class TrackVote
{
    /// <summary>The label that most windows of each clip are given, the lowest where several tie.</summary>
    /// <param name="predicted">N·W labels, the windows of a clip side by side.</param>
    /// <param name="windows">W, windows of each clip.</param>
    /// <returns>N labels.</returns>
    public static int[] Of(IReadOnlyList<int> predicted, int windows) =>
        [.. predicted.Chunk(windows).Select(clip => clip.CountBy(label => label).OrderByDescending(votes => votes.Value).ThenBy(votes => votes.Key).First().Key)];

    /// <summary>The mean probabilities of each clip's windows, which need not favour the label that most windows voted for.</summary>
    /// <param name="probabilities">N·W·G numbers, row by row.</param>
    /// <param name="windows">W, windows of each clip.</param>
    /// <param name="genres">G, numbers in a row.</param>
    /// <returns>N·G numbers, row by row.</returns>
    public static float[] Mean(float[] probabilities, int windows, int genres) =>
        [.. probabilities.Chunk(windows * genres).SelectMany(clip => Enumerable.Range(0, genres).Select(genre => clip.Where((_, i) => i % genres == genre).Average()))];
}
