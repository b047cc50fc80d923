using System.Text.Json.Serialization;

namespace SpotifyAPI.Web;

public class FullEpisode : IPlayableItem
{
    public string Id { get; set; } = default!;

    public string Name { get; set; } = default!;

    [JsonConverter(typeof(JsonStringEnumConverter<ItemType>))]
    public ItemType Type { get; set; }
}
