using SpotifyAPI.Web.Http;

namespace SpotifyAPI.Web;

public class APIException : Exception
{
    public APIException(IResponse response)
        : base(JsonAnswer.ErrorMessage(response)) => Response = response;

    public APIException(string message)
        : base(message)
    {
    }

    public IResponse? Response { get; set; }
}
