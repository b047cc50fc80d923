namespace Reprise.S3;

/// <summary>Cancels a request of which nothing has been heard for a while; how long it may take as a whole depends on how much there is to move.</summary>
internal sealed class Silence : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly TimeSpan _longest;

    /// <summary>Begins to listen.</summary>
    public Silence(TimeSpan longest, CancellationToken cancel)
    {
        _longest = longest;
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Heard();
    }

    /// <summary>Cancelled after a silence, and when the caller cancels.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Something has moved.</summary>
    public void Heard() => _source.CancelAfter(_longest);

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
