namespace Reprise.Split;

/// <summary>The order in which the paper's preparation strings the genres together; other genres follow by name.</summary>
internal static class GenreOrder
{
    private static readonly string[] Paper = ["Rock", "Pop", "Hip-Hop", "Classical", "Country", "Metal", "Jazz", "Blues"];

    public static int Of(string genre)
    {
        var position = Array.IndexOf(Paper, genre);
        return position < 0 ? Paper.Length : position;
    }
}
