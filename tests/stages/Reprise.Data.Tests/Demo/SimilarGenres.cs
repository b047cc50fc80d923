using Reprise.Acquire.Demo;
using Reprise.Audio;

namespace Reprise.Data.Tests.Demo;

/// <summary>How near the demo's genres are to each other, by the mean spectra of short tracks.</summary>
public class SimilarGenres
{
    private const int Tracks = 12;

    private static readonly List<string> Genres = [.. GenreStyles.All.Select(style => style.Genre)];

    // [genre][track] -> 23 levels
    private static readonly Lazy<double[][][]> Spectra = new(() =>
        [.. Genres.Select(genre => Enumerable.Range(0, Tracks).AsParallel().AsOrdered().Select(number => MeanSpectrum(genre, number)).ToArray())]);

    /// <summary>The pairs the paper's networks confuse are the ones a listener would: ours must be near each other too.</summary>
    [Theory]
    [InlineData("Rock", "Metal")]
    [InlineData("Pop", "Hip-Hop")]
    [InlineData("Blues", "Jazz")]
    [InlineData("Country", "Rock")]
    public void PairsOfThePaperAreNearerThanGenresOnAverage(string one, string other)
    {
        var means = Spectra.Value.Select(tracks => Average(tracks)).ToList();
        var average = (from a in means from b in means where a != b select Distance(a, b)).Average();

        Distance(means[Genres.IndexOf(one)], means[Genres.IndexOf(other)]).ShouldBeLessThan(average);
    }

    /// <summary>Each track is given to the genre whose other tracks are nearest on average. Chance is 0.125.</summary>
    [Fact]
    public void ASimpleModelBeatsChanceAndDoesNotReachTheTop()
    {
        var right = 0;
        for (var genre = 0; genre < Genres.Count; genre++)
        {
            foreach (var track in Spectra.Value[genre])
            {
                var distances = Spectra.Value.Select(tracks => Distance(track, Average(tracks.Where(other => other != track)))).ToList();
                if (distances.IndexOf(distances.Min()) == genre) right++;
            }
        }

        ((double)right / (Genres.Count * Tracks)).ShouldBeInRange(0.3, 0.85);
    }

    /// <summary>Mean level of the 23 Bark bands, as the segments' surfaces hold it.</summary>
    private static double[] MeanSpectrum(string genre, int number)
    {
        var samples = Array.ConvertAll(DemoTrack.Render(7, genre, number, 4), sample => sample / 32768f);
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
