namespace Reprise.Acquire.Demo;

/// <summary>The genres of the collections that the demo imitates.</summary>
internal static partial class GenreStyles
{
    /// <summary>All of them, in the order of their names.</summary>
    public static IReadOnlyList<GenreStyle> All { get; } =
        [Blues, Classical, Country, Disco, Electronic, Experimental, Folk, HipHop, Instrumental, International, Jazz, Metal, Pop, Reggae, Rock];

    /// <summary>The style of a genre, however its collection spells it: <c>Hip-Hop</c> and <c>hiphop</c> are one. Null where there is none.</summary>
    public static GenreStyle? Find(string genre) => All.FirstOrDefault(style => Letters(style.Genre) == Letters(genre));

    private static string Letters(string genre) => genre.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal);
}
