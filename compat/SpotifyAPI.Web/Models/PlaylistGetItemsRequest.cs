using System.Globalization;

namespace SpotifyAPI.Web;

public class PlaylistGetItemsRequest(PlaylistGetItemsRequest.AdditionalTypes types = PlaylistGetItemsRequest.AdditionalTypes.All)
{
    [Flags]
    public enum AdditionalTypes
    {
        Track = 1,
        Episode = 2,
        All = Track | Episode,
    }

    public int? Limit { get; set; }

    public int? Offset { get; set; }

    public string? Market { get; set; }

    public AdditionalTypes AdditionalTypesParam { get; } = types;

    public Dictionary<string, string> BuildQueryParams()
    {
        var query = new Dictionary<string, string>();
        if (Limit is { } limit) query["limit"] = limit.ToString(CultureInfo.InvariantCulture);
        if (Offset is { } offset) query["offset"] = offset.ToString(CultureInfo.InvariantCulture);
        if (Market is { } market) query["market"] = market;
        query["additional_types"] = AdditionalTypesParam switch
        {
            AdditionalTypes.Track => "track",
            AdditionalTypes.Episode => "episode",
            _ => "track,episode",
        };
        return query;
    }
}
