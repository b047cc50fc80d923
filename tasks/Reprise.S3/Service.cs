using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.S3;
using Reprise.Remotes;

namespace Reprise.S3;

/// <summary>
/// The settings under which services other than Amazon's work too. Credentials, and for Amazon's own service the region, are found by the usual chain:
/// environment, <c>~/.aws</c>, the machine's role.
/// </summary>
internal static class Service
{
    /// <summary>The address of the service; null for Amazon's.</summary>
    /// <exception cref="RemoteException">A variable of the environment names no such address.</exception>
    public static string? EndpointOf(RemoteAddress address) =>
        address.Endpoint.Length > 0 ? address.Endpoint : Endpoint("AWS_ENDPOINT_URL_S3") ?? Endpoint("AWS_ENDPOINT_URL");

    /// <summary>Makes a client; nothing is sent yet.</summary>
    public static AmazonS3Client Open(RemoteAddress address)
    {
        var config = new AmazonS3Config
        {
            // Checksums in trailers are refused by many services, and digests are verified here anyway.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            MaxErrorRetry = 2,
            // Of a whole upload, however large; what counts is how long nothing moves.
            Timeout = TimeSpan.FromHours(12),
        };

        if (EndpointOf(address) is { } endpoint)
        {
            config.ServiceURL = endpoint;
            config.ForcePathStyle = true;
            config.AuthenticationRegion = Region() ?? "us-east-1";
        }
        else if (Region() is { } region)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }

        return new AmazonS3Client(config);
    }

    /// <summary>The SDK would also ask a virtual machine's host, which takes seconds where there is none.</summary>
    private static string? Region() =>
        Variable("AWS_REGION") ?? Variable("AWS_DEFAULT_REGION")
        ?? (new CredentialProfileStoreChain().TryGetProfile(Variable("AWS_PROFILE") ?? "default", out var profile) ? profile.Region?.SystemName : null);

    private static string? Endpoint(string variable)
    {
        var endpoint = Variable(variable);
        if (endpoint is not null) RemoteAddress.CheckEndpoint(variable, endpoint);
        return endpoint;
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
