using System.Security.Cryptography;
using Reprise.Acquire.Demo;
using Reprise.Stages;

namespace Reprise.Data.Tests.Demo;

public class DemoTracks
{
    [Fact]
    public void ATrackFollowsFromSeedCollectionGenreAndNumber()
    {
        var track = Render(7, "Jazz", 3);

        Render(7, "Jazz", 3).ShouldBe(track);
        Render(7, "Jazz", 4).ShouldNotBe(track);
        Render(8, "Jazz", 3).ShouldNotBe(track);
        Render(7, "Blues", 3).ShouldNotBe(track);
        Render(7, "Jazz", 3, DemoCollection.Gtzan).ShouldNotBe(track);
    }

    [Fact]
    public void EveryTrackHasTheWantedLengthAndIsAudible()
    {
        foreach (var style in GenreStyles.All)
        {
            for (var number = 0; number < 4; number++)
            {
                var samples = Render(1, style.Genre, number);

                samples.Length.ShouldBe(44100);
                samples.Max(sample => Math.Abs((int)sample)).ShouldBeInRange(8000, short.MaxValue);
                // Not a click in silence either.
                samples.Count(sample => Math.Abs((int)sample) > 100).ShouldBeGreaterThan(10_000, $"{style.Genre} {number}");
            }
        }
    }

    [Theory]
    [InlineData("deepmusic", "ed708589c0ae7873")]
    [InlineData("gtzan", "1d1fa8d0754b3251")]
    [InlineData("fma", "0ee60fa9918539db")]
    public void TheMusicHasTheSameBytesOnEveryMachine(string collection, string expected)
    {
        // Every family of instruments plays in these; a changed digest means other demo data for everyone, so change it on purpose only.
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var played = DemoCollection.Named(collection);
        foreach (var genre in played.Styles.Keys)
        {
            for (var number = 0; number < 3; number++)
                digest.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes<short>(Render(7, genre, number, played, 3)));
        }

        Convert.ToHexStringLower(digest.GetHashAndReset())[..16].ShouldBe(expected);
    }

    [Fact]
    public void EveryNeighbourIsAGenreAndEveryChordIsOne()
    {
        var genres = GenreStyles.All.Select(style => style.Genre).ToList();
        genres.ShouldBe(genres.Order(StringComparer.Ordinal));

        foreach (var style in GenreStyles.All)
        {
            style.Neighbours.ShouldBeSubsetOf(genres);
            style.Band.Length.ShouldBe(4);
            foreach (var progression in style.Progressions) Should.NotThrow(() => Chord.ParseBars(progression));
            foreach (var groove in style.Grooves)
            {
                groove.Steps.ShouldBeOneOf(12, 16);
                foreach (var drum in new[] { groove.Snare, groove.Hat, groove.Cymbal }) drum.Length.ShouldBeOneOf(0, groove.Steps);
            }
        }
    }

    [Theory]
    [InlineData("Hip-Hop", "Hip-Hop")]
    [InlineData("hiphop", "Hip-Hop")]
    [InlineData("reggae", "Reggae")]
    [InlineData("Hip Hop", null)]
    [InlineData("Polka", null)]
    public void CollectionsMaySpellAGenreTheirWay(string name, string? title) => (GenreStyles.Find(name)?.Genre).ShouldBe(title);

    [Fact]
    public void EveryRiffCanBePlayed()
    {
        var random = new SeededRandom(1);
        foreach (var style in GenreStyles.All)
        {
            var track = TrackStyle.Draw(style with { Neighbours = [] }, new Dictionary<string, GenreStyle>(), random);
            foreach (var part in style.Band.SelectMany(parts => parts))
            {
                foreach (var riff in part.Riffs)
                {
                    riff.Length.ShouldBe(16, riff);
                    var time = new Timeline(track, Clip.Samples(4), random);
                    Should.NotThrow(() => new Score(time, track, part with { Riffs = [riff] }, random).Write(0), riff);
                }
            }
        }
    }

    private static short[] Render(ulong seed, string genre, int number, DemoCollection? collection = null, double seconds = 2) =>
        new DemoTrack(genre, GenreStyles.Find(genre)!, number).Render(seed, collection ?? DemoCollection.DeepMusic, seconds);
}
