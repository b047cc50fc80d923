using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor from_array(Array rawArray, Device? device = null) => from_array(rawArray, null, device);

    public static Tensor from_array(Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false, string[]? names = null) => rawArray switch
    {
        float[] or float[,] or float[,,] or float[,,,] => From<float>(rawArray, dtype, device, requires_grad),
        double[] or double[,] or double[,,] or double[,,,] => From<double>(rawArray, dtype, device, requires_grad),
        long[] or long[,] or long[,,] => From<long>(rawArray, dtype, device, requires_grad),
        int[] or int[,] or int[,,] => From<int>(rawArray, dtype, device, requires_grad),
        bool[] or bool[,] => From<bool>(rawArray, dtype, device, requires_grad),
        byte[] or byte[,] or byte[,,] => From<byte>(rawArray, dtype, device, requires_grad),
        _ => throw new NotSupportedException($"No tensor is made from {rawArray.GetType()}."),
    };

    public static Tensor full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Leaf(Aten.Call("full", size, value, dtype, Arg.None, device), requires_grad);

    public static Tensor full(long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        full([size], value, dtype, device, requires_grad);

    public static Tensor full(long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        full([rows, columns], value, dtype, device, requires_grad);

    public static Tensor full_like(Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        input.full_like(value, dtype, device, requires_grad);

    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Leaf(Aten.Call("arange", stop, dtype, Arg.None, device), requires_grad);

    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Leaf(Aten.Call("arange.start", start, stop, dtype, Arg.None, device), requires_grad);

    public static Tensor arange(Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Leaf(Aten.Call("arange.start_step", start, stop, step, dtype, Arg.None, device), requires_grad);

    public static Tensor linspace(double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Leaf(Aten.Call("linspace", start, end, steps, dtype, Arg.None, device), requires_grad);

    public static Tensor eye(long rows, long columns = -1L, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Leaf(Aten.Call("eye.m", rows, columns < 0 ? rows : columns, dtype, Arg.None, device), requires_grad);

    private static Tensor Leaf(Tensor made, bool requires_grad) => requires_grad ? made.requires_grad_() : made;

    private static Tensor From<T>(Array array, ScalarType? dtype, Device? device, bool requires_grad)
        where T : unmanaged
    {
        var values = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);
        var shape = new long[array.Rank];
        for (var d = 0; d < shape.Length; d++) shape[d] = array.GetLongLength(d);
        return From(values, shape, dtype, device, requires_grad);
    }

    // The values are copied, so the array may change or go afterwards.
    private static unsafe Tensor From<T>(ReadOnlySpan<T> values, long[] shape, ScalarType? dtype, Device? device, bool requires_grad)
        where T : unmanaged
    {
        if (shape.TotalSize() != values.Length)
            throw new ArgumentException($"{values.Length} values do not fill the shape [{string.Join(", ", shape)}].", nameof(shape));

        var made = Aten.Call("empty.memory_format", shape, Element.Of(typeof(T)));
        values.CopyTo(new Span<T>(made.DataPointer(), values.Length));
        GC.KeepAlive(made);
        if ((dtype ?? made.dtype) != made.dtype || (device ?? CPU).type != DeviceType.CPU) made = made.to(dtype ?? made.dtype, device ?? CPU, disposeAfter: true);
        return Leaf(made, requires_grad);
    }
}
