using System.Diagnostics;
using Reprise.Embed.Affinities;
using Reprise.Embed.Descent;
using Reprise.Embed.Distances;
using Reprise.Stages;

namespace Reprise.Embed.Tests;

public class SizeTests
{
    /// <summary>The published MFCC figure: 1,000 clips of 599 × 13 × 5 values.</summary>
    [Fact]
    public void AThousandClipsAreLaidOutWithinAMinuteAndAGigabyteAndAHalf()
    {
        const int Clips = 1000;
        const int Width = 38935;
        var random = new SeededRandom(1);
        var values = new float[Clips * Width];
        for (var i = 0; i < values.Length; i++) values[i] = (float)random.NextDouble() + (i / Width % 10 == i % 10 ? 0.3f : 0);

        var clock = Stopwatch.StartNew();
        var distances = DistanceMatrix.Of(Clips, clip => values.AsSpan(clip * Width, Width), threads: 2);
        var layout = Tsne.Of(AffinityMatrix.Of(distances, 30, threads: 2), iterations: 1000, seed: 0, threads: 2);
        var trustworthiness = Trustworthiness.Of(distances, layout.Distances(threads: 2));

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        using var process = Process.GetCurrentProcess();
        process.PeakWorkingSet64.ShouldBeLessThan(1_500_000_000);
        trustworthiness.ShouldBeGreaterThan(0.9);
    }
}
