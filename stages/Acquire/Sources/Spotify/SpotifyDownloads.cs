namespace Reprise.Acquire.Spotify;

/// <summary>
/// What Spotify has answered so far, on disk: a run that was cut short goes on where it stopped, and a later one needs no network.
/// Each answer is a file that appears whole or not at all.
/// </summary>
/// <param name="folder">Outlives runs.</param>
/// <param name="options">A playlist's tracks depend on them, an analysis does not.</param>
internal sealed class SpotifyDownloads(string folder, SpotifyOptions options)
{
    /// <summary>The analysis of a track; the file may not exist yet.</summary>
    public string AnalysisOf(string track) => Path.Combine(folder, "analyses", track + ".json");

    /// <summary>Whether Spotify has said that a track has no analysis.</summary>
    public bool HasNone(string track) => File.Exists(NoneOf(track));

    /// <summary>The tracks of a playlist; null where it was not listed yet.</summary>
    public IReadOnlyList<string>? TracksOf(string playlist) => File.Exists(ListOf(playlist)) ? File.ReadAllLines(ListOf(playlist)) : null;

    /// <summary>Keeps the answer on a playlist.</summary>
    public void KeepTracks(string playlist, IReadOnlyList<string> tracks) => Write(ListOf(playlist), string.Concat(tracks.Select(track => track + "\n")));

    /// <summary>Keeps the answer on a track; null means that it has no analysis.</summary>
    public void KeepAnalysis(string track, string? analysis) => Write(analysis is null ? NoneOf(track) : AnalysisOf(track), analysis ?? "");

    private string NoneOf(string track) => Path.Combine(folder, "analyses", track + ".none");

    private string ListOf(string playlist) => Path.Combine(folder, "playlists", $"{options.Market}-{options.MaxTracksPerPlaylist}", playlist + ".txt");

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".part", text);
        File.Move(path + ".part", path, overwrite: true);
    }
}
