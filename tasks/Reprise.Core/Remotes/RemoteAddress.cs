using System.Text.RegularExpressions;

namespace Reprise.Remotes;

/// <summary>Where a remote is, as the switches of the command line have it: a folder, or a bucket of an S3 service with a prefix.</summary>
internal sealed partial record RemoteAddress
{
    private const string Scheme = "s3://";

    private RemoteAddress()
    {
    }

    /// <summary>The folder, absolute; empty for a bucket.</summary>
    public string Folder { get; private init; } = "";

    /// <summary>The bucket; empty for a folder.</summary>
    public string Bucket { get; private init; } = "";

    /// <summary>What the names of all files in the bucket begin with: empty, or with a slash at its end.</summary>
    public string Prefix { get; private init; } = "";

    /// <summary>The service, where it is not Amazon's or what the environment says; else empty.</summary>
    public string Endpoint { get; private init; } = "";

    /// <summary>Reads the two switches.</summary>
    /// <param name="remote">A path, or <c>s3://bucket/prefix</c>.</param>
    /// <param name="endpoint">An http address, or empty.</param>
    /// <param name="root">What a relative path is relative to.</param>
    /// <exception cref="RemoteException">One of them is no such thing.</exception>
    public static RemoteAddress Parse(string remote, string endpoint, string root)
    {
        if (remote.Length == 0) throw Bad("-p:Remote says where to: a folder, or s3://bucket/prefix.");

        if (!remote.StartsWith(Scheme, StringComparison.Ordinal))
        {
            if (SchemePattern().IsMatch(remote)) throw Bad($"-p:Remote={Shown(remote)} is neither a folder nor s3://bucket/prefix.");
            if (endpoint.Length > 0) throw Bad($"-p:RemoteEndpoint={Shown(endpoint)} is the address of an S3 service, but -p:Remote={Shown(remote)} is a folder.");
            return new RemoteAddress { Folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(remote, root)) };
        }

        var parts = remote[Scheme.Length..].TrimEnd('/').Split('/');
        if (!BucketPattern().IsMatch(parts[0]) || parts.Skip(1).Any(part => part is "" or "." or ".."))
            throw Bad($"-p:Remote={Shown(remote)} does not read s3://bucket/prefix, where a bucket has letters, digits, dots, hyphens and underscores.");

        if (endpoint.Length > 0) CheckEndpoint("-p:RemoteEndpoint", endpoint);

        return new RemoteAddress { Bucket = parts[0], Prefix = string.Concat(parts.Skip(1).Select(part => part + "/")), Endpoint = endpoint };
    }

    /// <summary>Refuses what is no address of a service. One with a password in it would end up in logs, so it is not repeated.</summary>
    /// <param name="origin">The switch or variable that says it.</param>
    /// <param name="endpoint">What it says.</param>
    /// <exception cref="RemoteException">It is no such address.</exception>
    public static void CheckEndpoint(string origin, string endpoint)
    {
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0)
            throw Bad($"{origin} reads http://host:port or https://host, without a user; credentials come from the environment or ~/.aws.");
    }

    /// <summary>The switch again.</summary>
    public override string ToString() => Bucket.Length == 0 ? Folder : $"{Scheme}{Bucket}/{Prefix}".TrimEnd('/');

    /// <summary>What precedes an @ may be a password.</summary>
    private static string Shown(string value) => value.Contains('@') ? "…" + value[value.LastIndexOf('@')..] : value;

    private static RemoteException Bad(string message) => new(Codes.BadRemote, message);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*://")]
    private static partial Regex SchemePattern();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{1,254}$")]
    private static partial Regex BucketPattern();
}
