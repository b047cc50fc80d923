using System.Buffers;

namespace Reprise.Remotes;

/// <summary>Saves what a remote sends, and tells whose fault it is when that breaks off.</summary>
internal static class RemoteStream
{
    private const int BufferBytes = 256 * 1024;

    /// <summary>Writes a stream to a file.</summary>
    /// <param name="source">From the remote.</param>
    /// <param name="target">Written anew. Failing to write it is no fault of the remote.</param>
    /// <param name="longest">No more than one byte above this is read.</param>
    /// <param name="explain">Says what a failure to read means.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task SaveAsync(Stream source, string target, long longest, Func<Exception, RemoteException> explain, CancellationToken cancel)
    {
        await using var file = File.Create(target, bufferSize: 0);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);

        try
        {
            for (long left = longest + 1; left > 0;)
            {
                var count = await ReadAsync(source, buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)), explain, cancel);
                if (count == 0) return;

                await file.WriteAsync(buffer.AsMemory(0, count), cancel);
                left -= count;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<int> ReadAsync(Stream source, Memory<byte> buffer, Func<Exception, RemoteException> explain, CancellationToken cancel)
    {
        try
        {
            return await source.ReadAsync(buffer, cancel);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw explain(exception);
        }
    }
}
