namespace Reprise.Data;

/// <summary>Where a study's tracks come from; the params <c>data.deepmusic</c>.</summary>
/// <param name="Source">demo, audio, analysis, spotify, gtzan, fma or msd.</param>
/// <param name="Path">The user's folder; demo and spotify look at none, whatever stands here.</param>
/// <param name="OnError">What a bad file does: <c>fail</c> or <c>skip</c>.</param>
public sealed record SourceOptions(string Source, string Path, string OnError)
{
    /// <summary>The dotted key of these params.</summary>
    public const string Key = "data.deepmusic";

    /// <summary>Go on without the file, and list it.</summary>
    public const string Skip = "skip";

    /// <summary>Whether the tracks' files lie beside <c>tracks.csv</c>, not in the user's folder.</summary>
    public bool BringsItsFiles => Source is "demo" or "spotify";
}
