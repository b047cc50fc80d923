using System.Diagnostics;
using Reprise.Reports;

namespace Reprise.Remotes;

/// <summary>Moves many things to or from a remote, some at a time, and says every few seconds how far it is.</summary>
/// <param name="verb">What the lines begin with.</param>
/// <param name="lanes">How many are moved at once.</param>
/// <param name="say">Gets each line.</param>
internal sealed class Haul(string verb, int lanes, Action<string> say)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(3);

    private readonly List<RemoteException> _refused = [];
    private readonly Lock _lock = new();

    /// <summary>What went wrong with single things while the others were moved.</summary>
    public IReadOnlyList<RemoteException> Refused => _refused;

    /// <summary>Moves them; the first failure that concerns the remote as a whole ends it.</summary>
    /// <param name="things">Each once.</param>
    /// <param name="size">Bytes of one.</param>
    /// <param name="move">Moves one.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task MoveAsync<T>(IReadOnlyCollection<T> things, Func<T, long> size, Func<T, CancellationToken, Task> move, CancellationToken cancel)
    {
        var total = things.Sum(size);
        var (count, bytes, watch) = (0, 0L, Stopwatch.StartNew());

        await Parallel.ForEachAsync(things, new ParallelOptions { MaxDegreeOfParallelism = lanes, CancellationToken = cancel }, async (thing, cancelled) =>
        {
            try
            {
                await move(thing, cancelled);
            }
            catch (RemoteException exception) when (exception.IsAboutOneThing)
            {
                lock (_lock) _refused.Add(exception);
            }

            lock (_lock)
            {
                (count, bytes) = (count + 1, bytes + size(thing));
                if (watch.Elapsed < s_pause) return;

                watch.Restart();
                say($"{verb}: {count} of {Amount.Of(things.Count, "object")}, {Amount.Bytes(bytes)} of {Amount.Bytes(total)}");
            }
        });
    }
}
