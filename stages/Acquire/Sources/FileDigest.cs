using System.Security.Cryptography;

namespace Reprise.Acquire;

/// <summary>The digest by which equal files are recognised.</summary>
internal static class FileDigest
{
    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal.</summary>
    public static string Of(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
