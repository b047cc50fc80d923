using System.Globalization;
using System.Net;
using Reprise.Stages;
using SpotifyAPI.Web.Http;

namespace Reprise.Acquire.Spotify;

/// <summary>
/// Decides when a request is sent again: after 429 when the server says, after 5xx with pauses that double, after 401 once and with a new token.
/// </summary>
internal sealed class Patience(RenewedToken token, TimeProvider clock) : IRetryHandler
{
    private const int MostTries = 8;

    /// <summary>A quota that is used up for hours is better answered by stopping: what was fetched is kept.</summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan s_worthSaying = TimeSpan.FromSeconds(5);

    public async Task<IResponse> HandleRetry(IRequest request, IResponse response, IRetryHandler.RetryFunc retry, CancellationToken cancel = default)
    {
        // The jitter keeps many clients apart; seeded by what is asked for, it is the same in every run.
        var jitter = new SeededRandom(0, request.Endpoint.ToString());

        for (var tries = 1; ; tries++)
        {
            if (response.StatusCode == HttpStatusCode.Unauthorized && tries == 1) token.Forget();
            else if (response.StatusCode != HttpStatusCode.TooManyRequests && (int)response.StatusCode < 500) return response;
            else await Wait(response, tries, jitter, cancel).ConfigureAwait(false);

            response = await retry(request, cancel).ConfigureAwait(false);
        }
    }

    private async Task Wait(IResponse response, int tries, SeededRandom jitter, CancellationToken cancel)
    {
        var status = (int)response.StatusCode;
        var wait = RetryAfter(response) ?? TimeSpan.FromSeconds(Math.Pow(2, tries - 1) * (0.5 + jitter.NextDouble()));

        if (wait > s_longestWait)
        {
            throw new StageException(
                Codes.SpotifyBusy, "api.spotify.com", $"Spotify wants no further request for {wait.TotalMinutes:F0} minutes ({status}). Build again after that; what was fetched is kept and not asked for again.");
        }

        if (tries >= MostTries)
        {
            var reason = status == 503 && response.ContentType is null ? $": {response.Body}" : "";
            throw new StageException(
                Codes.SpotifyBusy, "api.spotify.com", $"Spotify gave no answer in {tries} tries ({status}{reason}). Build again later; what was fetched is kept and not asked for again.");
        }

        if (wait >= s_worthSaying) Console.WriteLine($"acquire: waiting {wait.TotalSeconds:F0} s for Spotify ({status})");
        await Task.Delay(wait, clock, cancel).ConfigureAwait(false);
    }

    private static TimeSpan? RetryAfter(IResponse response) =>
        response.Headers.FirstOrDefault(header => header.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value is { } text
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
