namespace Reprise.Remotes;

/// <summary>
/// Files by name in a place that several machines share. A file is there as a whole or not at all, whoever is killed meanwhile. Every method
/// throws <see cref="RemoteException"/> for what the remote is to blame for.
/// </summary>
internal interface IRemoteFiles : IDisposable
{
    /// <summary>How messages call the place.</summary>
    string Address { get; }

    /// <summary>How many files are best moved at once.</summary>
    int Lanes { get; }

    /// <summary>Finds out which of some files are there.</summary>
    /// <returns>Their sizes, by name.</returns>
    Task<IReadOnlyDictionary<string, long>> FindAsync(IReadOnlyCollection<string> names, CancellationToken cancel);

    /// <summary>Publishes a file.</summary>
    /// <param name="name">With forward slashes.</param>
    /// <param name="file">A file of this machine.</param>
    /// <param name="replace">Whether what is there under this name is replaced; else it stays.</param>
    /// <param name="cancel">Ends the attempt.</param>
    /// <returns>False where something was there under this name and stayed.</returns>
    Task<bool> PutAsync(string name, string file, bool replace, CancellationToken cancel);

    /// <summary>Fetches a file.</summary>
    /// <param name="name">With forward slashes.</param>
    /// <param name="target">Written anew.</param>
    /// <param name="longest">No more than one byte above this is fetched: who expects less need not have the disk filled.</param>
    /// <param name="cancel">Ends the attempt.</param>
    /// <returns>False where nothing is there under this name.</returns>
    Task<bool> GetAsync(string name, string target, long longest, CancellationToken cancel);

    /// <summary>Proves that the place is there and may be read.</summary>
    Task LookAsync(CancellationToken cancel);

    /// <summary>Proves that the place may be written, and leaves nothing there.</summary>
    Task TryWritingAsync(CancellationToken cancel);
}
