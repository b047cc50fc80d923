namespace SpotifyAPI.Web;

public class PlaylistTrack<T>
{
    public bool IsLocal { get; set; }

    public T Track { get; set; } = default!;
}
