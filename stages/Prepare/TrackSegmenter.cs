using System.Globalization;
using Reprise.Audio;
using Reprise.Data;
using Reprise.Msd;

namespace Reprise.Prepare;

/// <summary>Turns one track into segments: sound by analysing it, what is analysed already by reading it.</summary>
/// <param name="root">The folder that paths of tracks are relative to.</param>
/// <param name="folder">The stage's out, which receives one file per track.</param>
/// <param name="maxSegments">How many segments of each track to keep.</param>
internal sealed class TrackSegmenter(string root, string folder, int maxSegments) : ITrackMaker<SegmentRow>, IDisposable
{
    private readonly ThreadLocal<OpenSegments> _analyser = new(() => new OpenSegments());
    private readonly DirectoryInfo _tracks = Directory.CreateDirectory(Path.Combine(folder, "tracks"));

    public string Stage => "prepare";

    public TrackFiles Make(TrackRow track)
    {
        var (segments, duration) = Analyse(Path.Combine(root, track.Path), track.Kind);
        segments.Save(Path.Combine(_tracks.FullName, track.TrackId + ".npz"));
        return new TrackFiles(string.Create(CultureInfo.InvariantCulture, $"{segments.Count} {duration:R}"), $"tracks/{track.TrackId}.npz");
    }

    public SegmentRow Read(TrackRow track, string note) => note.Split(' ') is [var segments, var duration]
        ? new SegmentRow(
            track.TrackId, track.Genre, track.Sha256, int.Parse(segments, CultureInfo.InvariantCulture), double.Parse(duration, CultureInfo.InvariantCulture))
        : throw new FormatException($"'{note}' is not how many segments and seconds track {track.TrackId} has.");

    public void Dispose() => _analyser.Dispose();

    // Depends on the file and the arguments alone.
    private (TrackSegments Segments, double Duration) Analyse(string path, string kind)
    {
        if (kind == TrackRow.Msd)
        {
            var song = MsdFile.Read(path);
            return (song.ToSegments().Take(maxSegments), song.Duration);
        }

        if (kind == TrackRow.Analysis)
        {
            var saved = SavedAnalysis.Read(path);
            return (saved.Take(maxSegments), saved.Start[^1] + saved.Duration[^1]);
        }

        var samples = AudioFile.LoadMono(path, SegmentConstants.SampleRate);
        return (_analyser.Value!.Analyse(samples, maxSegments), samples.Length / (double)SegmentConstants.SampleRate);
    }
}
