namespace Reprise.Acquire;

/// <summary>Where a study's tracks come from; the params <c>data.deepmusic</c>.</summary>
/// <param name="Source">demo, audio or analysis.</param>
/// <param name="Path">The user's folder; empty for the demo.</param>
/// <param name="OnError">What a bad file does: <c>fail</c> or <c>skip</c>.</param>
internal sealed record SourceOptions(string Source, string Path, string OnError)
{
    /// <summary>The dotted key of these params.</summary>
    public const string Key = "data.deepmusic";

    /// <summary>Go on without the file, and list it.</summary>
    public const string Skip = "skip";
}

/// <summary>The params <c>data.demo</c>.</summary>
/// <param name="Seed">All demo music follows from it.</param>
/// <param name="ClipSeconds">Length of a track.</param>
/// <param name="TracksPerGenre">How many tracks of which genre.</param>
internal sealed record DemoOptions(ulong Seed, double ClipSeconds, Dictionary<string, int> TracksPerGenre);
