using System.Net;
using System.Text.RegularExpressions;
using Amazon.Runtime;
using Reprise.Remotes;

namespace Reprise.S3;

/// <summary>
/// Says in one sentence what an S3 service, or the way to it, has against a request. The words of the service are left out: some repeat parts of the
/// credentials.
/// </summary>
internal sealed partial class Faults(string address, string bucket, string endpoint, TimeSpan patience)
{
    private const string Again = "Run this again when it can be; it goes on where it stopped.";

    /// <summary>Whether an exception is about the service and not about this program.</summary>
    public static bool Explains(Exception exception) =>
        exception is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException or OperationCanceledException or InvalidDataException;

    /// <summary>The sentence.</summary>
    public RemoteException Of(Exception exception) => exception switch
    {
        RemoteException known => known,
        _ when exception is InvalidDataException || exception.GetBaseException() is InvalidDataException => Malformed(exception.GetBaseException()),
        AmazonServiceException { StatusCode: not 0 } answer => OfAnswer(answer),
        AmazonServiceException or HttpRequestException or IOException or TimeoutException => Unreachable(exception),
        OperationCanceledException => new RemoteException(Codes.RemoteUnreachable, $"{address} did not answer for {patience.TotalSeconds:F0} s ({endpoint}). {Again}", exception),
        _ => OfClient(exception),
    };

    /// <summary>The SDK repeats the line, which may be half a credential: only where it is may be said.</summary>
    private static RemoteException Malformed(Exception exception) => new(
        Codes.RemoteDenied,
        $"{(PlacePattern().Match(exception.Message) is { Success: true } place ? $"{place.Groups["file"]}, line {place.Groups["line"]}" : "A file in ~/.aws")}, is neither a section nor key = value, so there are no credentials. Correct it, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
        exception);

    private RemoteException OfAnswer(AmazonServiceException answer)
    {
        var code = answer.ErrorCode is { Length: > 0 } given ? given : $"HTTP {(int)answer.StatusCode}";

        return (code, answer.StatusCode) switch
        {
            ("NoSuchBucket", _) => new RemoteException(Codes.RemoteMissing, $"There is no bucket '{bucket}' at {endpoint}. Make it, or correct -p:Remote.", answer),
            ("PermanentRedirect" or "AuthorizationHeaderMalformed" or "IllegalLocationConstraintException", _) or (_, HttpStatusCode.MovedPermanently) =>
                new RemoteException(Codes.RemoteMissing, $"The bucket '{bucket}' is not in this region ({code}). Set AWS_REGION to the one it is in.", answer),
            ("QuotaExceeded" or "QuotaExceededException" or "InsufficientStorage", _) or (_, HttpStatusCode.InsufficientStorage) =>
                new RemoteException(Codes.RemoteFull, $"There is no space left at {address} ({code}). Make room and run this again, which goes on where it stopped.", answer),
            // A session that has ended is answered with HTTP 400.
            ("ExpiredToken" or "ExpiredTokenException" or "InvalidToken" or "TokenRefreshRequired", _) or (_, HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized) => Denied(code, answer),
            _ => new RemoteException(Codes.RemoteUnreachable, $"{address} answers {code} (HTTP {(int)answer.StatusCode}, {endpoint}). {Again}", answer),
        };
    }

    private RemoteException OfClient(Exception exception)
    {
        var isCredentials = exception.ToString().Contains("credential", StringComparison.OrdinalIgnoreCase);
        return isCredentials
            ? new RemoteException(
                Codes.RemoteDenied, $"There are no credentials for {address}. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE for one of ~/.aws.", exception)
            : new RemoteException(
                Codes.RemoteMissing,
                $"It is not known where {address} is ({exception.GetType().Name}). Set AWS_REGION for Amazon's service, or -p:RemoteEndpoint for another one.",
                exception);
    }

    private RemoteException Denied(string code, Exception exception) => new(
        Codes.RemoteDenied,
        $"{address} does not accept these credentials ({code}, {endpoint}). Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, to those of somebody who may list, read and write there.",
        exception);

    private RemoteException Unreachable(Exception exception)
    {
        var innermost = exception.GetBaseException();
        return new RemoteException(Codes.RemoteUnreachable, $"{address} cannot be reached ({endpoint}: {innermost.Message.ReplaceLineEndings(" ").TrimEnd('.')}). {Again}", exception);
    }

    [GeneratedRegex("^Line (?<line>[0-9]+):<.*> in file (?<file>[^<>]+) does not", RegexOptions.Singleline)]
    private static partial Regex PlacePattern();
}
