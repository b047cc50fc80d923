using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Reprise.Files;

/// <summary>The project's only digest, written <c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
internal static class Sha256Digest
{
    /// <summary>What every digest starts with.</summary>
    public const string Prefix = "sha256:";

    // Large enough that a call costs nothing, small enough that the bytes are still in the core's cache when they are hashed.
    private const int BufferBytes = 256 * 1024;

    private static readonly SearchValues<char> s_hexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Digest of some bytes.</summary>
    public static string OfBytes(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Name(hash);
    }

    /// <summary>Digest of a text's UTF-8 bytes.</summary>
    public static string OfText(string text) => OfBytes(Encoding.UTF8.GetBytes(text));

    /// <summary>Digest of a file's content, read as a stream.</summary>
    public static string OfFile(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);

        try
        {
            var count = RandomAccess.Read(file, buffer, 0);
            // Most files fit, and one call is cheaper than the set-up of a stream.
            if (count < buffer.Length && RandomAccess.Read(file, buffer.AsSpan(count), count) == 0) return OfBytes(buffer.AsSpan(0, count));

            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            for (long offset = 0; ;)
            {
                count = RandomAccess.Read(file, buffer, offset);
                if (count == 0) break;
                hash.AppendData(buffer, 0, count);
                offset += count;
            }

            Span<byte> result = stackalloc byte[SHA256.HashSizeInBytes];
            hash.GetHashAndReset(result);
            return Name(result);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Whether a text is a digest as this class writes them.</summary>
    public static bool IsDigest(string text) =>
        text.Length == Prefix.Length + (2 * SHA256.HashSizeInBytes)
        && text.StartsWith(Prefix, StringComparison.Ordinal)
        && text.AsSpan(Prefix.Length).IndexOfAnyExcept(s_hexDigits) < 0;

    /// <summary>Where a digest's file lies below a folder: two digits of fan-out, then the rest.</summary>
    public static string PathBelow(string folder, string digest) => IsDigest(digest)
        ? Path.Join(folder, digest.AsSpan(Prefix.Length, 2), digest.AsSpan(Prefix.Length + 2))
        : throw new ArgumentException($"'{digest}' is not a digest; one reads {Prefix} and 64 hexadecimal digits.", nameof(digest));

    /// <summary>Every digest that has a file below a folder, with that file; the opposite of <see cref="PathBelow"/>.</summary>
    /// <param name="folder">It need not exist.</param>
    /// <param name="extension">What follows the digest in the files' names.</param>
    public static IEnumerable<(string Digest, FileInfo File)> AllBelow(string folder, string extension = "") => Directory.Exists(folder)
        ? new DirectoryInfo(folder).EnumerateDirectories("??")
            .SelectMany(fan => fan.EnumerateFiles(), (fan, file) => (Digest: Prefix + fan.Name + file.Name[..^Math.Min(extension.Length, file.Name.Length)], File: file))
            .Where(found => IsDigest(found.Digest) && found.File.Name.EndsWith(extension, StringComparison.Ordinal))
            .OrderBy(found => found.Digest, StringComparer.Ordinal)
        : [];

    /// <summary>The first twelve digits: enough to tell digests apart by eye.</summary>
    public static string Short(string digest) => digest[Prefix.Length..][..12];

    private static string Name(ReadOnlySpan<byte> hash) => Prefix + Convert.ToHexStringLower(hash);
}
