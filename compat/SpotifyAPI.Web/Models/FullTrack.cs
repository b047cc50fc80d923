using System.Text.Json.Serialization;

namespace SpotifyAPI.Web;

public class FullTrack : IPlayableItem
{
    public string Id { get; set; } = default!;

    public string Name { get; set; } = default!;

    public bool IsLocal { get; set; }

    [JsonConverter(typeof(JsonStringEnumConverter<ItemType>))]
    public ItemType Type { get; set; }
}
