using System.Collections.Concurrent;
using Reprise.Acquire.Demo;
using Reprise.Audio;

namespace Reprise.Data.Tests.Demo;

/// <summary>How near the demo's genres are to each other, by the mean spectra of short tracks.</summary>
public class SimilarGenres
{
    private const int Tracks = 12;

    // [genre][track] -> 23 levels, by collection
    private static readonly ConcurrentDictionary<string, Lazy<double[][][]>> Spectra = new();

    /// <summary>The pairs the papers' networks confuse are the ones a listener would: ours must be near each other too.</summary>
    [Theory]
    [InlineData("deepmusic", "Rock", "Metal")]
    [InlineData("deepmusic", "Pop", "Hip-Hop")]
    [InlineData("deepmusic", "Blues", "Jazz")]
    [InlineData("deepmusic", "Country", "Rock")]
    [InlineData("gtzan", "Disco", "Pop")]
    [InlineData("gtzan", "Reggae", "Hip-Hop")]
    [InlineData("fma", "Folk", "International")]
    [InlineData("fma", "Electronic", "Hip-Hop")]
    [InlineData("fma", "Instrumental", "Experimental")]
    public void PairsOfThePapersAreNearerThanGenresOnAverage(string collection, string one, string other)
    {
        var genres = DemoCollection.Named(collection).Styles.Keys.ToList();
        var means = Of(collection).Select(tracks => Average(tracks)).ToList();
        var average = (from a in means from b in means where a != b select Distance(a, b)).Average();

        Distance(means[genres.IndexOf(one)], means[genres.IndexOf(other)]).ShouldBeLessThan(average);
    }

    /// <summary>Each track is given to the genre whose other tracks are nearest on average; so simple a model is right twice as often as chance.</summary>
    [Theory]
    [InlineData("deepmusic")]
    [InlineData("gtzan")]
    [InlineData("fma")]
    public void ASimpleModelBeatsChanceAndDoesNotReachTheTop(string collection)
    {
        var spectra = Of(collection);
        var right = 0;
        for (var genre = 0; genre < spectra.Length; genre++)
        {
            foreach (var track in spectra[genre])
            {
                var distances = spectra.Select(tracks => Distance(track, Average(tracks.Where(other => other != track)))).ToList();
                if (distances.IndexOf(distances.Min()) == genre) right++;
            }
        }

        ((double)right / (spectra.Length * Tracks)).ShouldBeInRange(2.4 / spectra.Length, 0.85);
    }

    private static double[][][] Of(string collection) => Spectra.GetOrAdd(collection, name => new Lazy<double[][][]>(() =>
    {
        var played = DemoCollection.Named(name);
        return [.. played.Styles.Values.Select(style => Enumerable.Range(0, Tracks).AsParallel().AsOrdered().Select(number => MeanSpectrum(played, style, number)).ToArray())];
    })).Value;

    /// <summary>Mean level of the 23 Bark bands, as the segments' surfaces hold it.</summary>
    private static double[] MeanSpectrum(DemoCollection collection, GenreStyle style, int number)
    {
        var samples = Array.ConvertAll(new DemoTrack(style.Genre, style, number).Render(7, collection, 4), sample => sample / 32768f);
        var surfaces = new OpenSegments().Analyse(samples).Surfaces!;

        var spectrum = new double[23];
        for (var segment = 0; segment < surfaces.Shape[0]; segment++)
        {
            var surface = surfaces.Row(segment);
            for (var i = 0; i < surface.Length; i++) spectrum[i / 20] += surface[i] / (20.0 * surfaces.Shape[0]);
        }

        return spectrum;
    }

    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());

    private static double[] Average(IEnumerable<double[]> spectra)
    {
        var all = spectra.ToList();
        return [.. Enumerable.Range(0, all[0].Length).Select(i => all.Average(spectrum => spectrum[i]))];
    }
}
