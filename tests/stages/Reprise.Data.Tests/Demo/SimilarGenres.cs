using Reprise.Acquire.Demo;
using Reprise.Audio;

namespace Reprise.Data.Tests.Demo;

public class SimilarGenres
{
    private static readonly (string, string)[] Pairs = [("Rock", "Metal"), ("Pop", "Hip-Hop"), ("Blues", "Jazz"), ("Country", "Rock")];

    /// <summary>The pairs the paper's networks confuse are the ones a listener would: ours must be near each other too.</summary>
    [Fact]
    public void PairsOfThePaperAreNearerThanGenresOnAverage()
    {
        const int Tracks = 12;
        var genres = GenreStyles.All.Select(style => style.Genre).ToList();
        var spectra = new double[genres.Count, Tracks][];
        Parallel.For(0, genres.Count * Tracks, i => spectra[i / Tracks, i % Tracks] = MeanSpectrum(genres[i / Tracks], i % Tracks));

        var means = genres.Select((_, g) => Average(Enumerable.Range(0, Tracks).Select(t => spectra[g, t]))).ToList();
        double Distance(int a, int b) => Math.Sqrt(means[a].Zip(means[b], (x, y) => (x - y) * (x - y)).Sum());
        var average = (from a in Enumerable.Range(0, genres.Count) from b in Enumerable.Range(0, a) select Distance(a, b)).Average();

        foreach (var (a, b) in Pairs)
            Distance(genres.IndexOf(a), genres.IndexOf(b)).ShouldBeLessThan(average, $"{a} and {b}");
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

    private static double[] Average(IEnumerable<double[]> spectra)
    {
        var all = spectra.ToList();
        return [.. Enumerable.Range(0, all[0].Length).Select(i => all.Average(spectrum => spectrum[i]))];
    }
}
