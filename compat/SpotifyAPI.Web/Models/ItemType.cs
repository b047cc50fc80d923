namespace SpotifyAPI.Web;

public enum ItemType
{
    Track,
    Episode,
    Chapter,
}
