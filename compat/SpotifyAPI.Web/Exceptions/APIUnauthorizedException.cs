using SpotifyAPI.Web.Http;

namespace SpotifyAPI.Web;

public class APIUnauthorizedException(IResponse response) : APIException(response);
