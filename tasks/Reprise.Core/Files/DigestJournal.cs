using System.Text;

namespace Reprise.Files;

/// <summary>
/// The file behind <see cref="DigestMemory"/>: lines are only ever added, by any number of processes at once, and the last line about a
/// path wins. Nothing in it is precious: a lost line costs one file read again.
/// </summary>
internal sealed class DigestJournal(string path)
{
    private long _read;

    /// <summary>How many lines have been read, those about the same path counted each.</summary>
    public int Lines { get; private set; }

    /// <summary>Reads what was added since the last call; a journal that became shorter was compacted and is read from its start.</summary>
    public IEnumerable<DigestRecord> ReadAdded()
    {
        if (!FileStat.TryOfFile(path, out var stat) || stat.Size == _read) yield break;
        if (stat.Size < _read) _read = 0;

        foreach (var record in Records(ReadFrom(_read))) yield return record;
    }

    /// <summary>Adds lines in one write. It starts with a line break so that the torn last line of a killed process cannot swallow the first of ours.</summary>
    public void Append(IEnumerable<DigestRecord> records)
    {
        var text = new StringBuilder("\n");
        foreach (var record in records.Where(record => record.HasLine)) text.Append(record.Line).Append('\n');

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        AppendedFile.Add(path, bytes);
    }

    /// <summary>Replaces the journal by these records. Lines another process adds meanwhile may be lost, which only costs time.</summary>
    public void Rewrite(IEnumerable<DigestRecord> records)
    {
        var text = new StringBuilder();
        foreach (var record in records) text.Append(record.Line).Append('\n');

        AtomicFile.Write(path, text.ToString());
        _read = 0;
    }

    private byte[] ReadFrom(long offset)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[Math.Max(0, RandomAccess.GetLength(file) - offset)];
        var count = 0;
        while (count < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(count), offset + count) is > 0 and var more) count += more;

        // A line that is still being written is left for the next time.
        var whole = bytes.AsSpan(0, count).LastIndexOf((byte)'\n') + 1;
        _read = offset + whole;
        return bytes[..whole];
    }

    private List<DigestRecord> Records(ReadOnlySpan<byte> bytes)
    {
        var records = new List<DigestRecord>(bytes.Length / 200);

        while (bytes.IndexOf((byte)'\n') is >= 0 and var end)
        {
            if (DigestRecord.Parse(bytes[..end]) is { } record) records.Add(record);
            if (end > 0) Lines++;
            bytes = bytes[(end + 1)..];
        }

        return records;
    }
}
