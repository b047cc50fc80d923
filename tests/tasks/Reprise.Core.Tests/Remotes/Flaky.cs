using Reprise.Remotes;

namespace Reprise.Core.Tests.Remotes;

/// <summary>A remote that stops answering after it has moved some files.</summary>
internal sealed class Flaky(IRemoteFiles inner, int moves) : IRemoteFiles
{
    private int _moved;

    public Action OnMove { get; init; } = () => { };

    public string Address => inner.Address;

    public int Lanes => 1;

    public Task<IReadOnlyDictionary<string, long>> FindAsync(IReadOnlyCollection<string> names, CancellationToken cancel) => inner.FindAsync(names, cancel);

    public Task<bool> PutAsync(string name, string file, bool replace, CancellationToken cancel) => Breaks() ?? inner.PutAsync(name, file, replace, cancel);

    public Task<bool> GetAsync(string name, string target, long longest, CancellationToken cancel)
    {
        if (Breaks() is not { } broken) return inner.GetAsync(name, target, longest, cancel);

        // What had come by then.
        File.WriteAllText(target, "half");
        return broken;
    }

    public Task LookAsync(CancellationToken cancel) => inner.LookAsync(cancel);

    public Task TryWritingAsync(CancellationToken cancel) => inner.TryWritingAsync(cancel);

    public void Dispose() => inner.Dispose();

    private Task<bool>? Breaks()
    {
        OnMove();
        return ++_moved > moves ? Task.FromException<bool>(new RemoteException(Codes.RemoteUnreachable, "it has gone away")) : null;
    }
}
