using System.Web;

namespace Acquire.Spotify.Tests;

/// <summary>One request as the server read it.</summary>
internal sealed record Asked(string Method, string Host, string Target, string Authorization, string Form)
{
    public string Path => Target.Split('?')[0];

    public System.Collections.Specialized.NameValueCollection Query => HttpUtility.ParseQueryString(Target.Contains('?') ? Target.Split('?')[1] : "");
}
