using System.Runtime.CompilerServices;
using System.Text;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>Calls operators of libtorch. Arguments left out at the end take the defaults of the operator's schema.</summary>
internal static unsafe class Aten
{
    /// <summary>Room for the elements of all list arguments of a usual call (shapes, strides, paddings).</summary>
    private const int ListRoom = 64;

    public static Tensor Call(string name, params ReadOnlySpan<Arg> args)
    {
        Value* results;
        Invoke(name, args, wanted: true, &results);
        return new Tensor((nint)results[0].Bits);
    }

    public static (Tensor, Tensor) Pair(string name, params ReadOnlySpan<Arg> args)
    {
        Value* results;
        Invoke(name, args, wanted: true, &results);
        var (first, second) = ((nint)results[0].Bits, (nint)results[1].Bits);
        return (new Tensor(first), new Tensor(second));
    }

    public static (Tensor, Tensor, Tensor) Triple(string name, params ReadOnlySpan<Arg> args)
    {
        var all = List(name, args);
        return (all[0], all[1], all[2]);
    }

    public static Tensor[] List(string name, params ReadOnlySpan<Arg> args)
    {
        Value* results;
        var count = Invoke(name, args, wanted: true, &results);
        var list = new Tensor[count];
        for (var k = 0; k < count; k++) list[k] = new Tensor((nint)results[k].Bits);
        return list;
    }

    public static Scalar Number(string name, params ReadOnlySpan<Arg> args)
    {
        Value* results;
        Invoke(name, args, wanted: true, &results);
        return new Scalar(results[0].Tag, results[0].Bits);
    }

    /// <summary>For an operator that changes its first argument and returns it: the same managed tensor goes on.</summary>
    public static Tensor Change(Tensor self, string name, params ReadOnlySpan<Arg> args)
    {
        Value* results;
        Invoke(name, args, wanted: false, &results);
        return self;
    }

    private static int Invoke(string name, ReadOnlySpan<Arg> args, bool wanted, Value** results)
    {
        var op = Operators.Find(name);
        var values = stackalloc Value[args.Length];
        var room = stackalloc long[ListRoom];
        var used = 0;
        for (var k = 0; k < args.Length; k++)
        {
            ref readonly var arg = ref args[k];
            values[k] = new Value { Tag = arg.Tag, Count = arg.Count, Bits = arg.Bits };
            if (arg.Tag is not (Tag.Ints or Tag.Doubles or Tag.Tensors or Tag.OptionalTensors or Tag.String)) continue;

            if (arg.Tag == Tag.String) values[k].Count = Encoding.UTF8.GetByteCount((string)arg.Owner!);
            var needed = arg.Tag == Tag.String ? (values[k].Count / sizeof(long)) + 1 : arg.Count;
            if (needed > ListRoom - used) return InvokeLarge(op, args, wanted, results);
            Copy(arg, room + used, needed);
            values[k].Bits = (long)(room + used);
            used += needed;
        }

        var count = Exports.rt_call(op, values, args.Length, wanted ? 1 : 0, results);
        KeepAlive(args);
        return Errors.Check(count);
    }

    // Joins of many tensors and other long lists: the same, in memory that need not fit on the stack.
    private static int InvokeLarge(nint op, ReadOnlySpan<Arg> args, bool wanted, Value** results)
    {
        var values = stackalloc Value[args.Length];
        var pinned = new long[args.Length][];
        for (var k = 0; k < args.Length; k++)
        {
            var arg = args[k];
            values[k] = new Value { Tag = arg.Tag, Count = arg.Count, Bits = arg.Bits };
            if (arg.Owner is null or Tensor or Generator) continue;

            if (arg.Tag == Tag.String) values[k].Count = Encoding.UTF8.GetByteCount((string)arg.Owner);
            pinned[k] = GC.AllocateArray<long>(Math.Max(1, arg.Tag == Tag.String ? (values[k].Count / sizeof(long)) + 1 : arg.Count), pinned: true);
            var to = (long*)Unsafe.AsPointer(ref pinned[k][0]);
            Copy(arg, to, pinned[k].Length);
            values[k].Bits = (long)to;
        }

        var count = Exports.rt_call(op, values, args.Length, wanted ? 1 : 0, results);
        GC.KeepAlive(pinned);
        KeepAlive(args);
        return Errors.Check(count);
    }

    private static void Copy(in Arg arg, long* to, int room)
    {
        switch (arg.Owner)
        {
            case long[] numbers:
                numbers.CopyTo(new Span<long>(to, room));
                break;
            case double[] numbers:
                numbers.CopyTo(new Span<double>(to, room));
                break;
            case Tensor?[] tensors:
                for (var k = 0; k < tensors.Length; k++) to[k] = tensors[k]?.Handle ?? 0;
                break;
            case string text:
                Encoding.UTF8.GetBytes(text, new Span<byte>(to, room * sizeof(long)));
                break;
            default:
                throw new ArgumentException($"A list argument of type {arg.Owner?.GetType()} is not known here.", nameof(arg));
        }
    }

    // A finalizer must not release an argument while the native call still reads it.
    private static void KeepAlive(ReadOnlySpan<Arg> args)
    {
        foreach (ref readonly var arg in args) GC.KeepAlive(arg.Owner);
    }
}
