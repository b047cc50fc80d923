using System.Security.Cryptography;
using System.Text;

namespace Reprise.Data;

/// <summary>One digest for the files that define a data set.</summary>
public static class DataDigest
{
    /// <summary>SHA-256 over a line <c>digest  name</c> for each file, as <c>sha256:…</c>; folders do not count.</summary>
    public static string Of(params IEnumerable<string> paths)
    {
        var lines = paths.Select(path => $"{FileDigest(path)}  {Path.GetFileName(path)}\n");
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    private static string FileDigest(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
