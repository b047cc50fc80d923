using System.Net;
using Reprise.Stages;
using SpotifyAPI.Web;
using SpotifyAPI.Web.Http;

namespace Reprise.Acquire.Spotify;

/// <summary>The two questions put to Spotify, one after the other: which tracks a playlist holds, and the analysis of a track.</summary>
internal sealed class SpotifyGateway : IDisposable
{
    /// <summary>The most items Spotify puts on one page.</summary>
    private const int PageSize = 100;

    private readonly HttpClient _transport;
    private readonly WholeAnswers _http;
    private readonly SpotifyClient _client;

    /// <exception cref="StageException">There are no credentials.</exception>
    public SpotifyGateway(SpotifyAccess access)
    {
        var token = new RenewedToken(SpotifyCredentials.Find(access.Secrets), access.Clock);
        _transport = new HttpClient(access.Transport());
        _http = new WholeAnswers(new NetHttpClient(_transport));
        _client = new SpotifyClient(SpotifyClientConfig.CreateDefault()
            .WithHTTPClient(_http)
            .WithAuthenticator(token)
            .WithRetryHandler(new Patience(token, access.Clock)));
    }

    /// <summary>Ids of the first tracks of a playlist, in its order; null where Spotify does not show the playlist.</summary>
    public async Task<IReadOnlyList<string>?> TracksOf(string playlist, string market, int most)
    {
        try
        {
            var request = new PlaylistGetItemsRequest(PlaylistGetItemsRequest.AdditionalTypes.Track) { Limit = Math.Min(most, PageSize), Market = market };
            var first = await _client.Playlists.GetItems(playlist, request).ConfigureAwait(false);

            // Local files, podcasts and withdrawn tracks have no analysis.
            return await _client.Paginate(first)
                .Take(most)
                .Select(item => item is { IsLocal: false, Track: FullTrack track } ? track.Id : null)
                .Where(PlaylistFile.IsId)
                .Select(id => id!)
                .ToListAsync()
                .ConfigureAwait(false);
        }
        catch (APIException exception)
        {
            return exception.Response?.StatusCode == HttpStatusCode.NotFound ? null : throw Refused(exception, $"the playlist {playlist}");
        }
    }

    /// <summary>The analysis of a track as Spotify sent it; null where it has none.</summary>
    public async Task<string?> AnalysisOf(string track)
    {
        try
        {
            await _client.Tracks.GetAudioAnalysis(track).ConfigureAwait(false);
            return _http.LastText;
        }
        catch (APIException exception)
        {
            return exception.Response?.StatusCode switch
            {
                HttpStatusCode.NotFound => null,
                HttpStatusCode.Forbidden => throw AnalysesClosed(),
                _ => throw Refused(exception, $"the analysis of {track}"),
            };
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _transport.Dispose();
    }

    private static StageException AnalysesClosed() => new(
        Codes.SpotifyAnalysesClosed,
        "api.spotify.com",
        "Spotify refuses audio analyses to this app (403), as to every app registered after 27 November 2024: take source audio with recordings of your own, or msd for original Echo Nest features.");

    private static StageException Refused(APIException exception, string what) => new(
        Codes.SpotifyRefused,
        "api.spotify.com",
        $"Spotify does not give {what}: {(int?)exception.Response?.StatusCode} {exception.Message}. Look at the app's page at developer.spotify.com, then build again; what was fetched is kept.");
}
