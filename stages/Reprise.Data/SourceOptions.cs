namespace Reprise.Data;

/// <summary>Where a collection's recordings come from; the params <c>data.&lt;collection&gt;</c>.</summary>
/// <param name="Source">demo, audio, analysis, spotify, gtzan, fma or msd, whatever the collection.</param>
/// <param name="Path">The user's folder; demo and spotify look at none, whatever stands here.</param>
/// <param name="OnError">What a bad file does: <c>fail</c> or <c>skip</c>.</param>
public sealed record SourceOptions(string Source, string Path, string OnError)
{
    /// <summary>Go on without the file, and list it.</summary>
    public const string Skip = "skip";

    /// <summary>Whether the tracks' files lie beside <c>tracks.csv</c>, not in the user's folder.</summary>
    public bool BringsItsFiles => Source is "demo" or "spotify";

    /// <summary>The dotted key of these params.</summary>
    /// <param name="collection">For instance <c>deepmusic</c>.</param>
    public static string Key(string collection) => $"data.{collection}";
}
