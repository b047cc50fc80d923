namespace Acquire.Spotify.Tests;

/// <summary>What the server sends.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Body">The text.</param>
/// <param name="ContentType">As the header says it.</param>
/// <param name="RetryAfter">The header of that name.</param>
/// <param name="Cut">Bytes after which the connection breaks; null for the whole answer.</param>
internal sealed record Answer(int Status, string Body, string ContentType = "application/json; charset=utf-8", int? RetryAfter = null, int? Cut = null)
{
    /// <summary>As the Web API describes an error.</summary>
    public static Answer Error(int status, string message) =>
        new(status, $$"""{ "error" : { "status" : {{status}}, "message" : "{{message}}" } }""");

    public static Answer TooManyRequests(int seconds) => new(429, "Too many requests", "text/plain", seconds);

    /// <summary>The connection ends before a byte of the answer.</summary>
    public static Answer Nothing => new(200, "", Cut: 0);
}
