namespace Reprise.Prepare;

/// <summary>The params <c>features.segments</c>.</summary>
/// <param name="MaxSegments">How many segments of each track are kept, from the first.</param>
internal sealed record SegmentOptions(int MaxSegments);
