using Reprise.Audio;
using Reprise.Data;

namespace Reprise.Msd;

/// <summary>What a file of the Million Song Dataset says of one track, as the doubles it holds: S segments and their song.</summary>
public sealed record MsdSong
{
    /// <summary>Twelve pitches and twelve timbre values describe a segment.</summary>
    public const int Values = 12;

    /// <summary>The id of the data set, for instance <c>TRAAABD128F429CF47</c>.</summary>
    public required string TrackId { get; init; }

    /// <summary>The song's title.</summary>
    public required string Title { get; init; }

    /// <summary>Who plays it.</summary>
    public required string Artist { get; init; }

    /// <summary>Digest of the audio the analyser heard, 32 hexadecimal digits; equal digests are the same recording.</summary>
    public required string AudioMd5 { get; init; }

    /// <summary>Seconds.</summary>
    public required double Duration { get; init; }

    /// <summary>Samples per second of what the analyser heard.</summary>
    public required int SampleRate { get; init; }

    /// <summary>Seconds from the beginning of the track, shape (S).</summary>
    public required double[] Start { get; init; }

    /// <summary>How sure the start is, 0 to 1, shape (S).</summary>
    public required double[] Confidence { get; init; }

    /// <summary>Loudness at the start in dB, shape (S).</summary>
    public required double[] LoudnessStart { get; init; }

    /// <summary>Greatest loudness in dB, shape (S).</summary>
    public required double[] LoudnessMax { get; init; }

    /// <summary>Seconds from the segment's start to its greatest loudness, shape (S).</summary>
    public required double[] LoudnessMaxTime { get; init; }

    /// <summary>Strength of the pitch classes C to B relative to the strongest, shape (S, 12).</summary>
    public required NdArray<double> Pitches { get; init; }

    /// <summary>Timbre, shape (S, 12).</summary>
    public required NdArray<double> Timbre { get; init; }

    /// <summary>The number of segments, S.</summary>
    public int Count => Start.Length;

    /// <summary>The song as later stages know tracks: durations follow from the starts, and a segment ends as loud as the next one starts.</summary>
    public TrackSegments ToSegments() => new()
    {
        Start = Start,
        Duration = [.. Start.Select((start, i) => (i + 1 < Count ? Start[i + 1] : Duration) - start)],
        LoudnessStart = Narrow(LoudnessStart),
        LoudnessMax = Narrow(LoudnessMax),
        LoudnessMaxTime = Narrow(LoudnessMaxTime),
        LoudnessEnd = [.. LoudnessStart.Select((_, i) => (float)LoudnessStart[Math.Min(i + 1, Count - 1)])],
        Confidence = Narrow(Confidence),
        Pitches = new NdArray<float>(Narrow(Pitches.Data), Count, Values),
        GivenTimbre = new NdArray<float>(Narrow(Timbre.Data), Count, Values),
    };

    private static float[] Narrow(double[] values) => Array.ConvertAll(values, value => (float)value);
}
