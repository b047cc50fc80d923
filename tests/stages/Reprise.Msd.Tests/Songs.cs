using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Msd.Tests;

/// <summary>Songs that were never played.</summary>
internal static class Songs
{
    /// <summary>A song with segments of random numbers.</summary>
    public static MsdSong Make(int number, int segments = 5)
    {
        var random = new SeededRandom((ulong)number);
        double Next(double low, double high) => Math.Round(low + (random.NextDouble() * (high - low)), 3);

        var start = new double[segments];
        for (var i = 1; i < segments; i++) start[i] = start[i - 1] + Next(0.1, 0.4);
        var pitches = Fill(segments * 12, 0, 1);
        for (var i = 0; i < segments; i++) pitches[(12 * i) + (i % 12)] = 1;

        return new MsdSong
        {
            TrackId = Id(number),
            Title = $"Überall {number}",
            Artist = "Niemand & Söhne",
            AudioMd5 = $"{number:x32}",
            Duration = start.LastOrDefault() + 0.25,
            SampleRate = 22050,
            Start = start,
            Confidence = Fill(segments, 0, 1),
            LoudnessStart = Fill(segments, -60, -20),
            LoudnessMax = Fill(segments, -20, 0),
            LoudnessMaxTime = Fill(segments, 0, 0.05),
            Pitches = new NdArray<double>(pitches, segments, 12),
            Timbre = new NdArray<double>(Fill(segments * 12, -200, 200), segments, 12),
        };

        double[] Fill(int count, double low, double high) => [.. Enumerable.Range(0, count).Select(_ => Next(low, high))];
    }

    public static string Id(int number) => $"TRAAA{(char)('A' + (number / 26 % 26))}{(char)('A' + (number % 26))}128F{number:X7}";

    public static void ShouldBeEqual(MsdSong found, MsdSong expected)
    {
        (found.TrackId, found.Title, found.Artist, found.AudioMd5).ShouldBe((expected.TrackId, expected.Title, expected.Artist, expected.AudioMd5));
        (found.Duration, found.SampleRate).ShouldBe((expected.Duration, expected.SampleRate));
        found.Start.ShouldBe(expected.Start);
        found.Confidence.ShouldBe(expected.Confidence);
        found.LoudnessStart.ShouldBe(expected.LoudnessStart);
        found.LoudnessMax.ShouldBe(expected.LoudnessMax);
        found.LoudnessMaxTime.ShouldBe(expected.LoudnessMaxTime);
        found.Pitches.Data.ShouldBe(expected.Pitches.Data);
        found.Timbre.Data.ShouldBe(expected.Timbre.Data);
    }
}
