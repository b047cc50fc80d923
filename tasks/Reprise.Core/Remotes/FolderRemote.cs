using Reprise.Files;

namespace Reprise.Remotes;

/// <summary>
/// A remote in a folder, for instance of a file system that several machines mount. A file is written under a name of its own and renamed when it
/// is whole; the folder may as well be the cache of another checkout.
/// </summary>
internal sealed class FolderRemote(string folder) : IRemoteFiles
{
    private const int NoSpace = 28;
    private const int QuotaExceeded = 122;

    // Longer than any file takes to be written.
    private static readonly TimeSpan s_forgotten = TimeSpan.FromDays(1);

    private int _swept;

    /// <inheritdoc/>
    public string Address => folder;

    /// <inheritdoc/>
    public int Lanes => 16;

    private string Scratch => Path.Combine(folder, "tmp");

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, long>> FindAsync(IReadOnlyCollection<string> names, CancellationToken cancel)
    {
        MustExist();
        var found = new Dictionary<string, long>(StringComparer.Ordinal);

        foreach (var name in names)
        {
            cancel.ThrowIfCancellationRequested();
            if (FileStat.TryOfFile(PathOf(name), out var stat)) found[name] = stat.Size;
        }

        return Task.FromResult<IReadOnlyDictionary<string, long>>(found);
    }

    /// <inheritdoc/>
    public async Task<bool> PutAsync(string name, string file, bool replace, CancellationToken cancel)
    {
        var target = PathOf(name);
        // Several machines may write here: a process number, as in other temporary names, would not tell them apart.
        var temporary = Path.Combine(Scratch, $"{Guid.NewGuid():N}.tmp");
        MustExist();

        await using var source = File.OpenRead(file);

        try
        {
            Directory.CreateDirectory(Scratch);
            if (Interlocked.Exchange(ref _swept, 1) == 0) Sweep();
            await using (var copy = File.Create(temporary)) await source.CopyToAsync(copy, cancel);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            return Publish(temporary, target, replace);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Explain(exception, "written");
        }
        finally
        {
            Discard(temporary);
        }
    }

    /// <inheritdoc/>
    public async Task<bool> GetAsync(string name, string target, long longest, CancellationToken cancel)
    {
        FileStream source;

        try
        {
            source = File.OpenRead(PathOf(name));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            MustExist();
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Explain(exception, "read");
        }

        await using (source) await RemoteStream.SaveAsync(source, target, longest, exception => Explain(exception, "read"), cancel);
        return true;
    }

    /// <inheritdoc/>
    public Task LookAsync(CancellationToken cancel)
    {
        MustExist();

        try
        {
            _ = Directory.EnumerateFileSystemEntries(folder).Any();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Explain(exception, "read");
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task TryWritingAsync(CancellationToken cancel)
    {
        var temporary = Path.Combine(Scratch, $"{Guid.NewGuid():N}.tmp");
        MustExist();

        try
        {
            Directory.CreateDirectory(Scratch);
            File.WriteAllText(temporary, "");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Explain(exception, "written");
        }
        finally
        {
            Discard(temporary);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    /// <summary>Renames a whole file into place.</summary>
    private static bool Publish(string temporary, string target, bool replace)
    {
        if (!replace && OperatingSystem.IsLinux())
        {
            if (Libc.Rename(Libc.CurrentFolder, temporary, Libc.CurrentFolder, target, Libc.RenameNoReplace) == 0) return true;
            if (File.Exists(target)) return false;
        }

        // Not every file system can rename on a condition. The names of objects say what is in them, so replacing changes nothing.
        File.Move(temporary, target, overwrite: true);
        return true;
    }

    /// <summary>Clears away what senders left that were killed long ago.</summary>
    private void Sweep()
    {
        foreach (var left in new DirectoryInfo(Scratch).EnumerateFiles("*.tmp").Where(left => DateTime.UtcNow - left.LastWriteTimeUtc > s_forgotten)) Discard(left.FullName);
    }

    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What stays has no name that anybody looks for.
        }
    }

    private void MustExist()
    {
        if (Directory.Exists(folder)) return;

        throw new RemoteException(Codes.RemoteMissing, $"There is no folder {folder}, or it may not be looked into. Make it, mount it, or correct -p:Remote.");
    }

    private RemoteException Explain(Exception exception, string verb)
    {
        var full = exception is IOException { HResult: NoSpace or QuotaExceeded };
        var denied = exception is UnauthorizedAccessException;
        var why = exception.Message.ReplaceLineEndings(" ");
        return new RemoteException(
            full ? Codes.RemoteFull : denied ? Codes.RemoteDenied : Codes.RemoteUnreachable,
            full ? $"There is no space left in {folder}; nothing half-written stays there. Make room and run this again, which goes on where it stopped."
                : denied ? $"{folder} may not be {verb} by this user ({why}). Ask for the right to, or take another -p:Remote."
                : $"{folder} cannot be {verb} ({why}). Run this again when it can; it goes on where it stopped.",
            exception);
    }

    private string PathOf(string name) => Path.Combine(folder, name);
}
