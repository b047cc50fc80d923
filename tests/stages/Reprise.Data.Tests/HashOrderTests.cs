namespace Reprise.Data.Tests;

public class HashOrderTests
{
    private static readonly string[] Genres = ["blues", "classical", "country", "disco", "hiphop", "jazz", "metal", "pop", "reggae", "rock"];

    private static readonly string[] Clips = [.. Genres.SelectMany(genre => Enumerable.Range(0, 100).Select(clip => $"{genre}.{clip:D5}"))];

    [Fact]
    public void OfGtzanNinetyEightClipsKeepALabelOfTheirOwnGenre()
    {
        var partners = HashOrder.Partners(Clips.Reverse());

        Clips.Count(clip => Genre(partners[clip]) == Genre(clip)).ShouldBe(98);
        Clips.Chunk(10).Count(ten => ten.Select(clip => Genre(partners[clip])).Distinct().Count() == 1).ShouldBe(63);
        partners.Values.Order(StringComparer.Ordinal).ShouldBe(Clips.Order(StringComparer.Ordinal));
    }

    // Every printed session of Python 2.7 on 64 bits shows such a dictionary as {'a': …, 'c': …, 'b': …, 'd': …}.
    [Fact]
    public void AFewNamesFillTheSmallestTable() => HashOrder.Of(["a", "b", "c", "d"]).ShouldBe(["a", "c", "b", "d"]);

    private static string Genre(string clip) => clip.Split('.')[0];
}
