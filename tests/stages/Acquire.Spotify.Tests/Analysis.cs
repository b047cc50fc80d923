using System.Globalization;

namespace Acquire.Spotify.Tests;

/// <summary>Answers in the form of the audio analysis, spelled as no serialiser would spell them.</summary>
internal static class Analysis
{
    /// <param name="track">Makes the answer differ from all others.</param>
    /// <param name="pitches">Twelve in a sound answer.</param>
    public static string Of(string track, int pitches = 12)
    {
        var loudness = -10 - (track.Aggregate(7, (sum, letter) => (sum * 31 + letter) % 9973) / 1000.0);
        return $$"""
            {"meta": {"analyzer_version": "4.0.0", "platform": "Linux", "status_code":0},
              "track" : { "duration": 1.50, "codestring":"ej{{track}}" }, "bars":[], "beats":[],
             "segments": [ {{Segment(0, loudness, pitches)}},
              {{Segment(0.75, loudness + 1.25, pitches)}} ]}
            """;
    }

    private static string Segment(double start, double loudness, int pitches) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"start": {{start:F5}}, "duration":0.75000, "confidence": 1.0, "loudness_start":{{loudness:F3}}, "loudness_max_time": 0.0500, "loudness_max":{{loudness + 5:F3}}, "loudness_end":0.0, "pitches":[{{Twelve(pitches)}}], "timbre": [{{Twelve(12)}}]}""");

    private static string Twelve(int count) => string.Join(", ", Enumerable.Range(1, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{1.0 / i:F3}")));
}
