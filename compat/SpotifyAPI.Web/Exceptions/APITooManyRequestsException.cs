using System.Globalization;
using SpotifyAPI.Web.Http;

namespace SpotifyAPI.Web;

public class APITooManyRequestsException : APIException
{
    public APITooManyRequestsException(IResponse response)
        : base(response)
    {
        ArgumentNullException.ThrowIfNull(response);
        if (response.Headers.TryGetValue("Retry-After", out var seconds)) RetryAfter = TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture));
    }

    public TimeSpan RetryAfter { get; }
}
