using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

namespace Acquire.Spotify.Tests;

/// <summary>Both of Spotify's hosts on 127.0.0.1: tokens, playlists page by page, analyses, and whatever goes wrong.</summary>
internal sealed class SpotifyServer : IDisposable
{
    public const string ClientId = "0123456789abcdef0123456789abcdef";
    public const string ClientSecret = "s3cr3t-fedcba9876543210fedcba98765";

    private readonly HttpListenerOnLoopback _listener;
    private readonly ConcurrentQueue<Asked> _asked = [];
    private readonly List<(string Target, Queue<Answer> Answers)> _troubles = [];
    private int _tokens;

    public SpotifyServer() => _listener = new HttpListenerOnLoopback(Answer);

    /// <summary>Items of each playlist, as JSON of the member <c>items</c>.</summary>
    public Dictionary<string, List<string>> Playlists { get; } = [];

    /// <summary>Analyses by track.</summary>
    public Dictionary<string, string> Analyses { get; } = [];

    public IReadOnlyList<Asked> Requests => [.. _asked];

    public IReadOnlyList<Asked> AnalysisRequests => [.. _asked.Where(asked => asked.Path.StartsWith("/v1/audio-analysis/", StringComparison.Ordinal))];

    public int TokensGiven => _tokens;

    /// <summary>A handler that leads every request to Spotify here.</summary>
    public HttpMessageHandler Transport() => new LoopbackHandler(_listener.Port);

    /// <summary>The next requests whose target contains a text get these answers first.</summary>
    public void Trouble(string target, params Answer[] answers) => _troubles.Add((target, new Queue<Answer>(answers)));

    /// <summary>A playlist of tracks with analyses.</summary>
    public void Add(string playlist, IEnumerable<string> tracks)
    {
        var items = new List<string>();
        foreach (var track in tracks)
        {
            items.Add(Track(track));
            Analyses[track] = Analysis.Of(track);
        }

        Playlists[playlist] = items;
    }

    public static string Track(string id) => $$"""{"added_at":"2020-02-01T00:00:00Z","is_local":false,"track":{"type":"track","id":"{{id}}","name":"Song {{id}}","is_local":false,"duration_ms":1000,"explicit":false} }""";

    public void Dispose() => _listener.Dispose();

    private Answer Answer(Asked asked)
    {
        _asked.Enqueue(asked);
        foreach (var (target, answers) in _troubles)
        {
            if (asked.Target.Contains(target, StringComparison.Ordinal) && answers.TryDequeue(out var trouble)) return trouble;
        }

        return (asked.Host, asked.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)) switch
        {
            ("accounts.spotify.com", ["api", "token"]) => Token(asked),
            ("api.spotify.com", _) when asked.Authorization != $"Bearer token-{_tokens}" => Tests.Answer.Error(401, "The access token expired"),
            ("api.spotify.com", ["v1", "playlists", var id, "tracks"]) => Page(id, asked),
            ("api.spotify.com", ["v1", "audio-analysis", var id]) when Analyses.TryGetValue(id, out var text) => new Answer(200, text),
            ("api.spotify.com", ["v1", "audio-analysis", _]) => Tests.Answer.Error(404, "analysis not found"),
            _ => Tests.Answer.Error(404, "Service not found"),
        };
    }

    private Answer Token(Asked asked)
    {
        var expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ClientId}:{ClientSecret}"));
        if (asked.Method != "POST" || asked.Form != "grant_type=client_credentials")
            return new Answer(400, """{"error":"unsupported_grant_type","error_description":"grant_type must be client_credentials, authorization_code or refresh_token"}""");
        if (asked.Authorization != expected) return new Answer(400, """{"error":"invalid_client","error_description":"Invalid client secret"}""");

        return new Answer(200, $$"""{"access_token":"token-{{Interlocked.Increment(ref _tokens)}}","token_type":"Bearer","expires_in":3600}""");
    }

    private Answer Page(string id, Asked asked)
    {
        if (!Playlists.TryGetValue(id, out var items)) return Tests.Answer.Error(404, "Resource not found");

        int Number(string name, int absent) => asked.Query[name] is { } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : absent;
        var (limit, offset) = (Number("limit", 100), Number("offset", 0));
        if (limit is < 1 or > 100) return Tests.Answer.Error(400, "Invalid limit");

        var address = $"https://api.spotify.com/v1/playlists/{id}/tracks";
        string Link(int at) => at >= 0 && at < items.Count ? JsonSerializer.Serialize($"{address}?offset={at}&limit={limit}&market={asked.Query["market"]}&additional_types=track") : "null";
        return new Answer(200, $$"""
            {"href":"{{address}}","items":[{{string.Join(',', items.Skip(offset).Take(limit))}}],"limit":{{limit}},"next":{{Link(offset + limit)}},"offset":{{offset}},"previous":{{Link(offset - limit)}},"total":{{items.Count}} }
            """);
    }
}
