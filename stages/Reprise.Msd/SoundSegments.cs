namespace Reprise.Msd;

/// <summary>Whether a song's segments are such as the analyser makes: at least one, in order, of finite numbers.</summary>
internal static class SoundSegments
{
    /// <returns>The song.</returns>
    /// <exception cref="Stages.StageException">They are not.</exception>
    public static MsdSong Check(string path, MsdSong song)
    {
        if (song.Count == 0) throw BadMsd.UnusableSegments(path, "there are none");

        if (FirstNotFinite(song) is { } name) throw BadMsd.UnusableSegments(path, $"{name} holds infinities or NaN");

        for (var i = 0; i < song.Count; i++)
        {
            var end = i + 1 < song.Count ? song.Start[i + 1] : song.Duration;
            if (end <= song.Start[i])
                throw BadMsd.UnusableSegments(path, FormattableString.Invariant($"segment {i} starts at {song.Start[i]} s and ends at {end} s"));
        }

        return song;
    }

    private static string? FirstNotFinite(MsdSong song)
    {
        (string Name, double[] Values)[] arrays =
        [
            ("duration", [song.Duration]), ("segments_start", song.Start), ("segments_confidence", song.Confidence),
            ("segments_loudness_start", song.LoudnessStart), ("segments_loudness_max", song.LoudnessMax),
            ("segments_loudness_max_time", song.LoudnessMaxTime), ("segments_pitches", song.Pitches.Data), ("segments_timbre", song.Timbre.Data),
        ];
        return arrays.FirstOrDefault(array => !array.Values.All(double.IsFinite)).Name;
    }
}
