using System.IO.MemoryMappedFiles;
using Reprise.Stages;

namespace Reprise.Data;

/// <summary>
/// The floats of one <c>.npy</c> file where they lie: the file is mapped, not read, so thousands may be open at once and the machine
/// loads what is looked at. It may be read by several threads.
/// </summary>
/// <remarks>No file stays open, only its mapping: the limit is the number of mappings a process may have, 65,530 unless changed.</remarks>
public sealed unsafe class MappedArray : IDisposable
{
    private readonly MemoryMappedViewAccessor? _view;
    private float* _values;
    private bool _disposed;

    private MappedArray(int[] shape, int count, MemoryMappedViewAccessor? view, long offset)
    {
        (Shape, Count, _view) = (shape, count, view);
        if (view is null) return;

        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _values = (float*)(start + view.PointerOffset + offset);
    }

    /// <summary>Length of each axis; empty for a single value.</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>Number of values.</summary>
    public int Count { get; }

    /// <summary>All values, C order; the span ends with the array.</summary>
    public ReadOnlySpan<float> Values
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return new ReadOnlySpan<float>(_values, Count);
        }
    }

    /// <summary>Maps a file of float32 values in C order.</summary>
    /// <exception cref="StageException">The file is missing, broken, shorter than its shape says, or holds another type or order.</exception>
    public static MappedArray Open(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 512);
            var header = NpyFile.ReadHeader<float>(stream, path);
            var (count, offset) = (header.Count, stream.Position);

            NpyData.Expect<float>(stream, count);

            // No bytes cannot be mapped, and the mapping outlives the file's handle.
            if (count == 0) return new MappedArray(header.Shape, 0, null, 0);
            using var file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            return new MappedArray(header.Shape, (int)count, file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read), offset);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw NpyFile.Broken(path, exception.Message);
        }
    }

    /// <summary>One element along the first axis, for instance one window of a (windows, mel, time) array; the span ends with the array.</summary>
    public ReadOnlySpan<float> Row(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Shape[0], nameof(index));
        var length = Count / Shape[0];
        return Values.Slice(index * length, length);
    }

    /// <summary>Copies all values into memory of the caller, for instance one row of a batch.</summary>
    public void CopyTo(Span<float> values) => Values.CopyTo(values);

    /// <summary>Ends the mapping, and with it every span.</summary>
    public void Dispose()
    {
        if (_disposed) return;

        _disposed = true;
        _values = null;
        _view?.SafeMemoryMappedViewHandle.ReleasePointer();
        _view?.Dispose();
    }
}
