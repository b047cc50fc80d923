namespace SpotifyAPI.Web;

public interface IPlayableItem
{
    ItemType Type { get; }
}
