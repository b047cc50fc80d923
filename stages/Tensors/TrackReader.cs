using Reprise.Audio;

namespace Reprise.Tensors;

/// <summary>Reads tracks one by one, so that memory holds arrays and not segments.</summary>
internal sealed class TrackReader(string folder, TimbreBasis? basis, int segments)
{
    /// <summary>Timbre values of a segment, and pitch values of a segment.</summary>
    public const int Values = 12;

    private int _padded;

    /// <summary>Rows per track.</summary>
    public int Segments => segments;

    /// <summary>How many of the tracks read so far had fewer segments than rows.</summary>
    public int Padded => _padded;

    /// <summary>Fills one track's rows, each (segments, 12); rows after the track's end stay as they are.</summary>
    public void Read(string trackId, Span<float> timbre, Span<float> pitch)
    {
        var track = TrackSegments.Load(Path.Combine(folder, "tracks", trackId + ".npz"), segments);
        track.Timbre(basis).CopyTo(timbre);
        track.Pitches.Data.CopyTo(pitch);

        if (track.Count < segments) Interlocked.Increment(ref _padded);
    }
}
