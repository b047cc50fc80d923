using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>Reads and writes the elements of a CPU tensor in row-major order, whatever its strides.</summary>
public sealed unsafe class TensorAccessor<T> : IDisposable, IEnumerable<T>
    where T : unmanaged
{
    private readonly Tensor tensor;
    private readonly T* start;
    private readonly long[] sizes;
    private readonly long[] strides;
    private readonly bool contiguous;

    internal TensorAccessor(Tensor tensor)
    {
        start = (T*)tensor.DataPointer();
        // A handle of its own keeps the memory when the caller disposes the tensor first.
        this.tensor = tensor.alias();
        sizes = tensor.shape;
        strides = tensor.stride();
        contiguous = tensor.is_contiguous();
        Count = tensor.NumberOfElements;
    }

    public long Count { get; }

    public bool IsReadOnly => false;

    public T this[params long[] indices]
    {
        get => start[Offset(indices)];
        set => start[Offset(indices)] = value;
    }

    public T[] ToArray()
    {
        var array = new T[Count];
        CopyTo(array);
        return array;
    }

    public Array ToNDArray()
    {
        var array = Array.CreateInstance(typeof(T), sizes);
        var index = new long[sizes.Length];
        for (var k = 0L; k < Count; k++)
        {
            var rest = k;
            for (var d = sizes.Length - 1; d >= 0; d--) (rest, index[d]) = Math.DivRem(rest, sizes[d]);
            array.SetValue(At(k), index);
        }

        return array;
    }

    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var length = checked((int)(Count - tensorIndex));
        var to = array.Slice(arrayIndex, length);
        if (contiguous) new Span<T>(start + tensorIndex, length).CopyTo(to);
        else for (var k = 0; k < length; k++) to[k] = At(tensorIndex + k);
    }

    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyFrom(new ReadOnlySpan<T>(array), arrayIndex, tensorIndex);

    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var length = (int)Math.Min(array.Length - arrayIndex, Count - tensorIndex);
        for (var k = 0; k < length; k++) start[OffsetOf(tensorIndex + k)] = array[arrayIndex + k];
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var k = 0L; k < Count; k++) yield return At(k);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose() => tensor.Dispose();

    internal T At(long index)
    {
        if (index < 0 || index >= Count) throw new IndexOutOfRangeException($"Index {index} of {Count} elements.");
        return start[OffsetOf(index)];
    }

    private long OffsetOf(long index)
    {
        if (contiguous) return index;

        var offset = 0L;
        for (var d = sizes.Length - 1; d >= 0; d--)
        {
            (index, var within) = Math.DivRem(index, sizes[d]);
            offset += within * strides[d];
        }

        return offset;
    }

    private long Offset(long[] indices)
    {
        if (indices.Length != sizes.Length) throw new ArgumentException($"{indices.Length} indices for {sizes.Length} dimensions.", nameof(indices));

        var offset = 0L;
        for (var d = 0; d < indices.Length; d++)
        {
            if (indices[d] < 0 || indices[d] >= sizes[d]) throw new IndexOutOfRangeException($"Index {indices[d]} of {sizes[d]} in dimension {d}.");
            offset += indices[d] * strides[d];
        }

        return offset;
    }
}
