namespace Reprise.Acquire.Demo;

/// <summary>A collection as the demo imitates it: its genres, which borrow from each other and from no others.</summary>
/// <param name="Name">As in the params, for instance <c>gtzan</c>.</param>
/// <param name="Title">Completes "music in the genres of".</param>
/// <param name="Styles">By their genre's title.</param>
internal sealed record DemoCollection(string Name, string Title, IReadOnlyDictionary<string, GenreStyle> Styles)
{
    public static readonly DemoCollection DeepMusic = new(
        "deepmusic", "the DeepMusic paper", Of(["Blues", "Classical", "Country", "Hip-Hop", "Jazz", "Metal", "Pop", "Rock"]));

    public static readonly DemoCollection Gtzan = new(
        "gtzan", "GTZAN", Of(["Blues", "Classical", "Country", "Disco", "Hip-Hop", "Jazz", "Metal", "Pop", "Reggae", "Rock"]));

    public static readonly DemoCollection Fma = new(
        "fma", "fma_small", Of(["Electronic", "Experimental", "Folk", "Hip-Hop", "Instrumental", "International", "Pop", "Rock"]));

    /// <summary>The collection of a name; one that nobody published has all genres.</summary>
    public static DemoCollection Named(string name) =>
        Array.Find([DeepMusic, Gtzan, Fma], known => known.Name == name)
        ?? new DemoCollection(name, name, GenreStyles.All.ToDictionary(style => style.Genre));

    /// <summary>What seeds a track's music. Collections play different music; the first one's ids stand alone because they came first.</summary>
    public string SeedOf(string id) => Name == DeepMusic.Name ? id : $"{Name}/{id}";

    private static Dictionary<string, GenreStyle> Of(string[] genres) =>
        GenreStyles.All.Where(style => genres.Contains(style.Genre)).ToDictionary(style => style.Genre);
}
