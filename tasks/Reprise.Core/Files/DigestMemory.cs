namespace Reprise.Files;

/// <summary>
/// Remembers the digests of files, so that an unchanged file is looked at and not read. A file counts as unchanged when its size, both
/// times, inode and device are what they were; the same file under another name (a hard link) is recognised by its inode.
/// Safe for several threads, and for several processes sharing one journal.
/// </summary>
/// <remarks>
/// Times have a granularity: ext4 stamps a write with the time of the last timer tick (4 ms at 250 Hz), so a second write within the tick
/// leaves no trace. Hence a file that changed in the last <see cref="SettleNs"/> is waited for before it is read: a write after that
/// moment must get a later time. Where times are whole seconds (FAT, some network drives) nothing younger than two seconds is remembered.
/// </remarks>
internal sealed class DigestMemory
{
    private const long SettleNs = 20_000_000;
    private const long SecondNs = 1_000_000_000;
    private const int Attempts = 4;

    private readonly Lock _lock = new();
    private readonly DigestJournal _journal;
    private readonly Dictionary<string, DigestRecord> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<(ulong Device, ulong Inode), DigestRecord> _byInode = [];
    private readonly List<DigestRecord> _pending = [];

    private DigestMemory(string journalPath)
    {
        _journal = new DigestJournal(journalPath);
        Learn();
    }

    /// <summary>How many files had to be read since the memory was opened.</summary>
    public int FilesRead { get; private set; }

    /// <summary>Whether most lines of the journal are outdated, so that <see cref="Compact"/> would pay.</summary>
    public bool WantsCompaction => _journal.Lines > 1000 + (3 * _byPath.Count);

    /// <summary>Opens the memory kept in a journal, which need not exist yet.</summary>
    public static DigestMemory Open(string journalPath) => new(Path.GetFullPath(journalPath));

    /// <summary>Rewrites a journal with one line for each file that is still what it was.</summary>
    public static void Compact(string journalPath)
    {
        var memory = Open(journalPath);
        memory._journal.Rewrite(memory._byPath.Values
            .Where(record => FileStat.TryOfFile(record.Path, out var stat) && stat == record.Stat)
            .OrderBy(record => record.Path, StringComparer.Ordinal));
    }

    /// <summary>The digest of a file, read only when it is not remembered.</summary>
    /// <param name="path">A file.</param>
    /// <param name="deep">Read it even if it is remembered.</param>
    /// <exception cref="FileNotFoundException">No file is there.</exception>
    public string DigestOf(string path, bool deep = false) => DigestOf(path, deep, out _);

    /// <summary>The digest of a file, and how the file looked when it had this digest.</summary>
    public string DigestOf(string path, bool deep, out FileStat stat)
    {
        path = Path.GetFullPath(path);

        for (var attempt = 1; ; attempt++)
        {
            if (!FileStat.TryOfFile(path, out stat)) throw new FileNotFoundException($"'{path}' is not a file.", path);
            if (!deep && Recall(path, stat) is { } remembered) return remembered;

            if (Settle(stat.ChangedNs) && attempt == 1) continue;

            var digest = Sha256Digest.OfFile(path);
            var unchanged = FileStat.TryOfFile(path, out var after) && after == stat;
            lock (_lock) FilesRead++;

            if (unchanged && IsSettled(stat.ChangedNs)) Add(new DigestRecord(path, stat, digest));
            // A file somebody keeps writing to has no lasting digest; what was read last is as good as any, and is not remembered.
            if (unchanged || attempt == Attempts) return digest;
        }
    }

    /// <summary>
    /// The digest of a file that nobody else has a right to write to, without waiting: its time of writing is set back, so that any later
    /// write shows, be it in this very tick of the clock.
    /// </summary>
    public string DigestOfOwn(string path)
    {
        path = Path.GetFullPath(path);
        if (FileStat.TryOfFile(path, out var written) && !IsSettled(written.ModifiedNs))
            File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch.AddTicks((written.ModifiedNs - (2 * SettleNs)) / TimeSpan.NanosecondsPerTick));

        // Of a link the time of the link is set and not that of its file, and where times are whole seconds it may still be young.
        if (!FileStat.TryOfFile(path, out var stat) || !IsSettled(stat.ModifiedNs)) return DigestOf(path);

        var digest = Sha256Digest.OfFile(path);
        lock (_lock) FilesRead++;
        if (!FileStat.TryOfFile(path, out var after) || after != stat) return DigestOf(path);

        Add(new DigestRecord(path, stat, digest));
        return digest;
    }

    /// <summary>The digest a file had when it looked like this, or null. Reads nothing but, after a miss, what other processes learnt meanwhile.</summary>
    public string? Recall(string path, FileStat stat)
    {
        lock (_lock)
        {
            if (Find(path, stat) is { } found) return found;
            return Learn() ? Find(path, stat) : null;
        }
    }

    /// <summary>
    /// Notes a digest known without reading, for instance of a file just linked from the store. A content written this very moment is not
    /// noted: the next write could leave the same times.
    /// </summary>
    public void Remember(string path, FileStat stat, string digest)
    {
        // The mode or a link may have changed just now, but a write would also move the modification time.
        if (IsSettled(stat.ModifiedNs)) Add(new DigestRecord(Path.GetFullPath(path), stat, digest));
    }

    /// <summary>Adds what was learnt to the journal, in one write.</summary>
    public void Flush()
    {
        lock (_lock)
        {
            if (_pending.Count == 0) return;
            _journal.Append(_pending);
            _pending.Clear();
            // Read our own lines back now: later they could hide what is learnt about the same files meanwhile.
            Learn();
        }
    }

    private static bool IsSettled(long changedNs) => FileStat.NowNs - changedNs >= (changedNs % SecondNs == 0 ? 2 * SecondNs : SettleNs);

    /// <summary>Waits until a change is old enough that another would get another time. A time in the future is not waited for.</summary>
    private static bool Settle(long changedNs)
    {
        var age = FileStat.NowNs - changedNs;
        if (age is < 0 or >= SettleNs) return false;

        Thread.Sleep((int)((SettleNs - age) / 1_000_000) + 1);
        return true;
    }

    private string? Find(string path, FileStat stat)
    {
        if (_byPath.TryGetValue(path, out var record) && record.Stat == stat) return record.Digest;
        return stat.Inode != 0 && _byInode.TryGetValue((stat.Device, stat.Inode), out record) && record.Stat == stat ? record.Digest : null;
    }

    private void Add(DigestRecord record)
    {
        lock (_lock)
        {
            if (_byPath.TryGetValue(record.Path, out var known) && known == record) return;
            Index(record);
            _pending.Add(record);
        }
    }

    private void Index(DigestRecord record)
    {
        _byPath[record.Path] = record;
        if (record.Stat.Inode != 0) _byInode[(record.Stat.Device, record.Stat.Inode)] = record;
    }

    private bool Learn()
    {
        var learnt = false;

        foreach (var record in _journal.ReadAdded())
        {
            Index(record);
            learnt = true;
        }

        return learnt;
    }
}
