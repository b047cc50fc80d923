namespace Reprise.Prepare;

/// <summary>Where a study's tracks come from; the params <c>data.deepmusic</c>.</summary>
/// <param name="Source">demo, audio or analysis.</param>
/// <param name="Path">The user's folder; empty for the demo.</param>
/// <param name="OnError">What a bad file does: <c>fail</c> or <c>skip</c>.</param>
internal sealed record TrackSource(string Source, string Path, string OnError)
{
    /// <summary>Go on without the file, and list it.</summary>
    public const string Skip = "skip";
}

/// <summary>The params <c>features.segments</c>.</summary>
/// <param name="MaxSegments">How many segments of each track are kept, from the first.</param>
internal sealed record SegmentOptions(int MaxSegments);
