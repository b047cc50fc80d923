using System.Text.RegularExpressions;
using Reprise.Stages;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Reprise.Acquire.Spotify;

/// <summary>The file that names the playlists of each genre.</summary>
internal sealed partial record PlaylistFile
{
    /// <summary>Playlists by genre.</summary>
    public Dictionary<string, List<Playlist>> Genres { get; init; } = [];

    /// <summary>Reads the playlists in use, genres in class order, playlists in the order of the file.</summary>
    /// <exception cref="StageException">The file is unreadable, or names something that is no playlist or genre: all of it at once.</exception>
    public static IReadOnlyList<(string Genre, Playlist Playlist)> Read(string path)
    {
        var genres = Parse(path).Genres;
        var errors = genres.SelectMany(genre => Problems(genre.Key, genre.Value ?? [])).Select(problem => new StageError(Codes.BrokenPlaylists, path, problem)).ToList();
        if (genres.Count == 0) errors.Add(new StageError(Codes.BrokenPlaylists, path, "The file names no genre. List playlists as genres: {<genre>: [{id, name}]}."));
        if (errors.Count > 0) throw new StageException(errors);

        return
        [
            .. genres
                .OrderBy(genre => genre.Key, StringComparer.Ordinal)
                .SelectMany(genre => genre.Value.Where(playlist => playlist.Used).Select(playlist => (genre.Key, playlist))),
        ];
    }

    /// <summary>Whether a text is an id of Spotify's, and so safe as a file name.</summary>
    public static bool IsId(string? text) => text is not null && Id().IsMatch(text);

    private static PlaylistFile Parse(string path)
    {
        try
        {
            var reader = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();
            return reader.Deserialize<PlaylistFile?>(File.ReadAllText(path)) ?? new PlaylistFile();
        }
        catch (YamlException exception)
        {
            throw new StageException(
                Codes.BrokenPlaylists, $"{path}({exception.Start.Line},{exception.Start.Column})", $"The playlists cannot be read: {(exception.InnerException ?? exception).Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StageException(Codes.BrokenPlaylists, path, $"The playlists cannot be read: {exception.Message}");
        }
    }

    private static IEnumerable<string> Problems(string genre, List<Playlist> playlists)
    {
        if (!Genre().IsMatch(genre)) yield return $"The genre '{genre}' cannot be the name of a folder. Use letters, digits, spaces and hyphens.";
        if (!playlists.Any(playlist => playlist.Used)) yield return $"The genre '{genre}' has no playlist in use. Add one or remove the genre.";

        foreach (var playlist in playlists.Where(playlist => !IsId(playlist.Id)))
            yield return $"'{playlist.Id}' ('{playlist.Name}' in {genre}) is no playlist id. Take the 22 letters and digits that end the playlist's address.";
    }

    [GeneratedRegex(@"^[0-9A-Za-z]{16,40}\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd} &+'_-]*\z")]
    private static partial Regex Genre();
}
