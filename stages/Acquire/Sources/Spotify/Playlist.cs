namespace Reprise.Acquire.Spotify;

/// <summary>One playlist, as the playlist file writes it.</summary>
internal sealed record Playlist
{
    /// <summary>The last part of the playlist's address.</summary>
    public string Id { get; init; } = "";

    /// <summary>For a reader; nothing is looked up by it.</summary>
    public string Name { get; init; } = "";

    /// <summary>False for a playlist that is only recorded.</summary>
    public bool Used { get; init; } = true;
}
