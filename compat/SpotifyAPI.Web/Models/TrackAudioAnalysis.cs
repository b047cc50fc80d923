namespace SpotifyAPI.Web;

public class TrackAudioAnalysis
{
    public List<Segment> Segments { get; set; } = default!;
}
