namespace Reprise.Data;

/// <summary>A dense array in C order (the last axis varies fastest), as NumPy stores it.</summary>
/// <typeparam name="T">A number type that <c>.npy</c> files hold: float, double, int, long, byte or bool.</typeparam>
public sealed class NdArray<T>
    where T : unmanaged
{
    /// <summary>Gives a flat buffer its shape; the buffer is kept, not copied.</summary>
    /// <param name="data">All values, C order.</param>
    /// <param name="shape">Length of each axis; their product is the number of values.</param>
    public NdArray(T[] data, params int[] shape)
    {
        var count = shape.Aggregate(1L, (product, length) => product * length);
        if (shape.Any(length => length < 0) || count != data.LongLength)
            throw new ArgumentException($"{data.LongLength} values do not have the shape ({string.Join(", ", shape)}).", nameof(shape));

        Data = data;
        Shape = shape;
    }

    /// <summary>All values, C order.</summary>
    public T[] Data { get; }

    /// <summary>Length of each axis; empty for a single value.</summary>
    public int[] Shape { get; }

    /// <summary>One element along the first axis, for instance one track of a (tracks, segments, 12) array.</summary>
    public Span<T> Row(int index)
    {
        var length = Shape[0] == 0 ? 0 : Data.Length / Shape[0];
        return Data.AsSpan(checked(index * length), length);
    }
}

/// <summary>Ways to make an <see cref="NdArray{T}"/> without naming its type twice.</summary>
public static class NdArray
{
    /// <summary>Makes an array of zeros.</summary>
    /// <param name="shape">Length of each axis.</param>
    public static NdArray<T> Zeros<T>(params int[] shape)
        where T : unmanaged =>
        new(new T[shape.Aggregate(1L, (product, length) => product * length)], shape);
}
