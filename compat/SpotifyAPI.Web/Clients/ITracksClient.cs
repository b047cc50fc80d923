namespace SpotifyAPI.Web;

public interface ITracksClient
{
    Task<TrackAudioAnalysis> GetAudioAnalysis(string trackId, CancellationToken cancel = default);
}
