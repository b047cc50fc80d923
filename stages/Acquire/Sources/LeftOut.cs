namespace Reprise.Acquire;

/// <summary>A group that a source knows of and does not use, without anything being wrong.</summary>
/// <param name="What">What they are, in the plural.</param>
/// <param name="Count">How many.</param>
/// <param name="Paths">Which, relative to the source's folder; null where only their number matters.</param>
internal sealed record LeftOut(string What, int Count, IReadOnlyList<string>? Paths = null);
