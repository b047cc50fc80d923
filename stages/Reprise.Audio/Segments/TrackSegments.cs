using Reprise.Data;
using static Reprise.Audio.SegmentConstants;

namespace Reprise.Audio;

/// <summary>The segments of one track: S of them, one after the other without gaps.</summary>
public sealed record TrackSegments
{
    /// <summary>Seconds from the beginning of the track, shape (S).</summary>
    public required double[] Start { get; init; }

    /// <summary>Seconds, shape (S).</summary>
    public required double[] Duration { get; init; }

    /// <summary>Loudness just before the segment begins to rise, in dB, shape (S).</summary>
    public required float[] LoudnessStart { get; init; }

    /// <summary>Greatest loudness in dB, shape (S).</summary>
    public required float[] LoudnessMax { get; init; }

    /// <summary>Seconds from the segment's start to its greatest loudness, shape (S).</summary>
    public required float[] LoudnessMaxTime { get; init; }

    /// <summary>Loudness the next segment starts from, in dB, shape (S).</summary>
    public required float[] LoudnessEnd { get; init; }

    /// <summary>How sure the start is, 0 to 1, shape (S).</summary>
    public required float[] Confidence { get; init; }

    /// <summary>Strength of the pitch classes C to B relative to the strongest, shape (S, 12).</summary>
    public required NdArray<float> Pitches { get; init; }

    /// <summary>Loudness of 23 Bark bands at 20 moments in dB, shape (S, 23, 20); null where timbre comes ready-made.</summary>
    public NdArray<float>? Surfaces { get; init; }

    /// <summary>Timbre as an analysis file gives it, shape (S, 12); null where it is computed from surfaces.</summary>
    public NdArray<float>? GivenTimbre { get; init; }

    /// <summary>The number of segments, S.</summary>
    public int Count => Start.Length;

    /// <summary>Twelve numbers for the sound of each segment: its mean level, then its shape in terms of a basis.</summary>
    /// <param name="basis">What a learned basis makes of the surfaces; not looked at where the timbre comes ready-made.</param>
    /// <returns>S · 12 values, segment after segment.</returns>
    public float[] Timbre(TimbreBasis? basis)
    {
        if (GivenTimbre is not null) return GivenTimbre.Data;
        if (Surfaces is null || basis is null) throw new InvalidOperationException("Timbre is computed from surfaces and a basis.");

        var timbre = new float[Count * Values];
        for (var segment = 0; segment < Count; segment++) basis.Project(Surfaces.Row(segment), timbre.AsSpan(segment * Values, Values));
        return timbre;
    }

    /// <summary>The first segments only.</summary>
    public TrackSegments Take(int count) => count >= Count ? this : new TrackSegments
    {
        Start = Start[..count],
        Duration = Duration[..count],
        LoudnessStart = LoudnessStart[..count],
        LoudnessMax = LoudnessMax[..count],
        LoudnessMaxTime = LoudnessMaxTime[..count],
        LoudnessEnd = LoudnessEnd[..count],
        Confidence = Confidence[..count],
        Pitches = Take(Pitches, count),
        Surfaces = Surfaces is null ? null : Take(Surfaces, count),
        GivenTimbre = GivenTimbre is null ? null : Take(GivenTimbre, count),
    };

    /// <summary>Writes an <c>.npz</c> file that <see cref="Load"/> and NumPy read.</summary>
    public void Save(string path)
    {
        using var npz = NpzWriter.Create(path);
        npz.Add("start", new NdArray<double>(Start, Count));
        npz.Add("duration", new NdArray<double>(Duration, Count));
        npz.Add("loudness_start", new NdArray<float>(LoudnessStart, Count));
        npz.Add("loudness_max", new NdArray<float>(LoudnessMax, Count));
        npz.Add("loudness_max_time", new NdArray<float>(LoudnessMaxTime, Count));
        npz.Add("loudness_end", new NdArray<float>(LoudnessEnd, Count));
        npz.Add("confidence", new NdArray<float>(Confidence, Count));
        npz.Add("pitches", Pitches);
        if (Surfaces is not null) npz.Add("surfaces", Surfaces);
        if (GivenTimbre is not null) npz.Add("timbre", GivenTimbre);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maxSegments">How many segments to keep, from the first.</param>
    public static TrackSegments Load(string path, int maxSegments = int.MaxValue)
    {
        using var npz = NpzReader.Open(path);
        var all = new TrackSegments
        {
            Start = npz.Read<double>("start").Data,
            Duration = npz.Read<double>("duration").Data,
            LoudnessStart = npz.Read<float>("loudness_start").Data,
            LoudnessMax = npz.Read<float>("loudness_max").Data,
            LoudnessMaxTime = npz.Read<float>("loudness_max_time").Data,
            LoudnessEnd = npz.Read<float>("loudness_end").Data,
            Confidence = npz.Read<float>("confidence").Data,
            Pitches = npz.Read<float>("pitches"),
            Surfaces = npz.Has("surfaces") ? npz.Read<float>("surfaces") : null,
            GivenTimbre = npz.Has("timbre") ? npz.Read<float>("timbre") : null,
        };

        return all.Take(maxSegments);
    }

    private static NdArray<float> Take(NdArray<float> array, int count)
    {
        var row = array.Shape[1..].Aggregate(1, (product, length) => product * length);
        return new NdArray<float>(array.Data[..(count * row)], [count, .. array.Shape[1..]]);
    }
}
