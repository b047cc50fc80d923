namespace SpotifyAPI.Web;

public interface IPaginatable<T>
{
    string? Next { get; set; }

    List<T>? Items { get; set; }
}
