namespace Reprise.Audits;

/// <summary>An out that two builds of the same sources made differently.</summary>
/// <param name="Path">Relative to the checkout.</param>
/// <param name="Here">Its digest in this tree.</param>
/// <param name="Rebuilt">Its digest in the second tree; null where it was not made there.</param>
/// <param name="Files">Of a folder, the files in it that are not the same, or are in one tree only.</param>
internal sealed record OutDifference(string Path, string Here, string? Rebuilt, IReadOnlyList<string> Files);

/// <summary>A stage with such outs.</summary>
/// <param name="Stage">Its name.</param>
/// <param name="Sentence">What is known of the cause.</param>
/// <param name="Outs">The outs that differ.</param>
internal sealed record StageDifference(string Stage, string Sentence, IReadOnlyList<OutDifference> Outs);
