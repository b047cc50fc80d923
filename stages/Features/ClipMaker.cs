using System.Globalization;
using Reprise.Audio;
using Reprise.Data;

namespace Reprise.Features;

/// <summary>A clip that went through feature extraction: its row of the index, or why the features leave it out.</summary>
internal sealed record Clip(string TrackId, ClipRow? Row, string? LeftOut);

/// <summary>Decodes one track and writes its features; a clip that is too short or too long for them gets no file, which is no error.</summary>
/// <param name="features">What is computed.</param>
/// <param name="root">The folder that paths of tracks are relative to.</param>
/// <param name="folder">The stage's out, which receives one file per clip.</param>
internal sealed class ClipMaker(ClipFeatures features, string root, string folder) : ITrackMaker<Clip>
{
    private const string LeftOut = "left out: ";

    private readonly DirectoryInfo _clips = Directory.CreateDirectory(Path.Combine(folder, "clips"));

    public string Stage => "features";

    public TrackFiles Make(TrackRow track)
    {
        var samples = AudioFile.LoadMono(Path.Combine(root, track.Path), SegmentConstants.SampleRate);
        var filled = features.Fill(samples);
        if (features.Set.Misfit(filled.Length) is { } reason) return new TrackFiles(LeftOut + reason);

        NpyFile.Write(Path.Combine(_clips.FullName, track.TrackId + ".npy"), features.Compute(filled));
        var duration = samples.Length / (double)SegmentConstants.SampleRate;
        return new TrackFiles(string.Create(CultureInfo.InvariantCulture, $"{features.Frames(samples.Length)} {duration:R}"), $"clips/{track.TrackId}.npy");
    }

    public Clip Read(TrackRow track, string note)
    {
        if (note.StartsWith(LeftOut, StringComparison.Ordinal)) return new Clip(track.TrackId, null, note[LeftOut.Length..]);

        return note.Split(' ') is [var frames, var duration]
            ? new Clip(track.TrackId, new ClipRow(
                track.TrackId, track.Genre, track.Sha256, int.Parse(frames, CultureInfo.InvariantCulture), double.Parse(duration, CultureInfo.InvariantCulture)), null)
            : throw new FormatException($"'{note}' is not how many frames and seconds track {track.TrackId} has.");
    }
}
