namespace Reprise.Audio;

/// <summary>One entry of the params <c>features.clips</c>: features that have the same shape for every clip.</summary>
/// <param name="Set">Name of a feature set that has windows, or whose clips may be cut and continued.</param>
/// <param name="Length">Windows, or frames, of every clip.</param>
/// <param name="Keep">Which frames of a longer clip are kept, <c>first</c> or <c>last</c>; first where nothing is said. Windows are always the first.</param>
/// <param name="ShortClips">What becomes of a clip with fewer windows: <c>leave_out</c>, or <c>repeat</c> to play it again until it has them.</param>
public sealed record ClipOptions(string Set, int Length, string? Keep = null, string? ShortClips = null)
{
    /// <summary>A clip too short for its windows is not used, as published.</summary>
    public const string LeaveOut = "leave_out";

    /// <summary>A clip too short for its windows is repeated.</summary>
    public const string Repeat = "repeat";

    /// <summary>The beginning of a clip.</summary>
    public const string First = "first";

    /// <summary>Its end.</summary>
    public const string Last = "last";
}
