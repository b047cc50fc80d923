namespace Reprise.Acquire;

/// <summary>The params <c>sources.demo.&lt;collection&gt;</c>.</summary>
/// <param name="Layout">The source whose layout the tracks are written in: audio, analysis, msd, gtzan or fma.</param>
/// <param name="ClipSeconds">Length of a track.</param>
/// <param name="TracksPerGenre">How many tracks of which genre.</param>
/// <param name="Format">Ending of the sound files; without one the layout's usual one. Layouts without sound look at none.</param>
internal sealed record DemoOptions(string Layout, double ClipSeconds, Dictionary<string, int> TracksPerGenre, string? Format = null)
{
    /// <summary>The dotted key of the number all demo music follows from.</summary>
    public const string SeedKey = "sources.demo.seed";

    /// <summary>The dotted key of these params.</summary>
    public static string Key(string collection) => $"sources.demo.{collection}";
}
