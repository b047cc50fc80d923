namespace Reprise.Data.Evaluation;

/// <summary>The tracks of one subset and what they are.</summary>
/// <param name="Name">How the arrays of the tensors file end, <c>Train</c>, <c>Val</c> or <c>Test</c>; of clips, the word of the split.</param>
/// <param name="TrackIds">In the order of the arrays.</param>
/// <param name="Labels">Position of each track's genre among the genres.</param>
public sealed record Subset(string Name, IReadOnlyList<string> TrackIds, IReadOnlyList<int> Labels)
{
    /// <summary>Number of tracks.</summary>
    public int Count => Labels.Count;
}
