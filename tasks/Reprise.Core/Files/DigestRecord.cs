using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Reprise.Files;

/// <summary>One line of the digest journal: the digest a file had when it looked like this.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Stat">As seen before and after the content was read.</param>
/// <param name="Digest">The content's.</param>
internal sealed record DigestRecord(string Path, FileStat Stat, string Digest)
{
    private const int DigestLength = 71;

    /// <summary>Whether the path fits a line; the few that do not are read again each time.</summary>
    public bool HasLine => Path.AsSpan().IndexOfAny('\t', '\n') < 0;

    /// <summary>The line, without its end. The digest comes last and has a fixed length, so a torn line is never taken for a whole one.</summary>
    public string Line => string.Create(
        CultureInfo.InvariantCulture,
        $"{Path}\t{Stat.Size}\t{Stat.ModifiedNs}\t{Stat.ChangedNs}\t{Stat.Device}\t{Stat.Inode}\t{Digest}");

    /// <summary>Reads a line.</summary>
    /// <returns>Null for an empty, torn or foreign one.</returns>
    public static DigestRecord? Parse(ReadOnlySpan<byte> line)
    {
        if (!Cut(ref line, out var path) || path.IsEmpty
            || !CutNumber(ref line, out long size)
            || !CutNumber(ref line, out long modified)
            || !CutNumber(ref line, out long changed)
            || !CutNumber(ref line, out ulong device)
            || !CutNumber(ref line, out ulong inode)
            || line.Length != DigestLength) return null;

        var digest = Encoding.ASCII.GetString(line);
        return Sha256Digest.IsDigest(digest)
            ? new DigestRecord(Encoding.UTF8.GetString(path), new FileStat(size, modified, changed, inode) { Device = device }, digest)
            : null;
    }

    private static bool Cut(ref ReadOnlySpan<byte> line, out ReadOnlySpan<byte> field)
    {
        var end = line.IndexOf((byte)'\t');
        field = end < 0 ? default : line[..end];
        if (end >= 0) line = line[(end + 1)..];
        return end >= 0;
    }

    private static bool CutNumber(ref ReadOnlySpan<byte> line, out long number)
    {
        number = 0;
        return Cut(ref line, out var field) && Utf8Parser.TryParse(field, out number, out var used) && used == field.Length;
    }

    private static bool CutNumber(ref ReadOnlySpan<byte> line, out ulong number)
    {
        number = 0;
        return Cut(ref line, out var field) && Utf8Parser.TryParse(field, out number, out var used) && used == field.Length;
    }
}
