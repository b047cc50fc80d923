using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpotifyAPI.Web;

/// <summary>A playlist's item says itself what it is; one that was withdrawn is null.</summary>
internal sealed class PlayableItemConverter : JsonConverter<IPlayableItem>
{
    public override IPlayableItem? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var item = JsonDocument.ParseValue(ref reader);
        return item.RootElement.GetProperty("type").GetString() switch
        {
            "track" => item.Deserialize<FullTrack>(options),
            "episode" => item.Deserialize<FullEpisode>(options),
            var other => throw new APIException($"A playlist holds an item of the unknown type '{other}'."),
        };
    }

    public override void Write(Utf8JsonWriter writer, IPlayableItem value, JsonSerializerOptions options) => throw new NotSupportedException();
}
