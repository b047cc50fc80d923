using SpotifyAPI.Web.Http;

namespace SpotifyAPI.Web;

public class TracksClient(IAPIConnector apiConnector) : ITracksClient
{
    public Task<TrackAudioAnalysis> GetAudioAnalysis(string trackId, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(trackId);

        return apiConnector.Get<TrackAudioAnalysis>(SpotifyUrls.AudioAnalysis(trackId), cancel);
    }
}
