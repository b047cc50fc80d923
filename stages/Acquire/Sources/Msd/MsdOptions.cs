namespace Reprise.Acquire.Msd;

/// <summary>The params <c>sources.msd</c>.</summary>
/// <param name="Labels">tagtraum's file of genre labels, relative to the source's folder.</param>
/// <param name="GenreMap">Our genre for each of tagtraum's that is used; songs of the others are left out.</param>
/// <param name="SecondGenre">What a second genre in the labels does: <see cref="Ignore"/> or <see cref="RequireNone"/>.</param>
internal sealed record MsdOptions(string Labels, Dictionary<string, string> GenreMap, string SecondGenre)
{
    /// <summary>The dotted key of these params.</summary>
    public const string Key = "sources.msd";

    /// <summary>The first genre counts.</summary>
    public const string Ignore = "ignore";

    /// <summary>A song that has one is left out.</summary>
    public const string RequireNone = "require_none";
}
