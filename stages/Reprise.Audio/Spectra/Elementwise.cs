using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Reprise.Audio;

/// <summary>What to do with each value on its own; a struct, so that the loop below is compiled for it.</summary>
internal interface IElementwise
{
    Vector256<float> Invoke(Vector256<float> values);
}

/// <summary>One operation on every value of a span.</summary>
internal static class Elementwise
{
    /// <summary>In place.</summary>
    public static void Apply<TOperation>(Span<float> values, TOperation operation)
        where TOperation : struct, IElementwise
    {
        var whole = MemoryMarshal.Cast<float, Vector256<float>>(values);
        foreach (ref var vector in whole) vector = operation.Invoke(vector);

        // The rest goes through the same instructions: a value's result does not depend on its place.
        var rest = values[(whole.Length * Vector256<float>.Count)..];
        if (rest.IsEmpty) return;

        Span<float> last = stackalloc float[Vector256<float>.Count];
        last.Clear();
        rest.CopyTo(last);
        operation.Invoke(Vector256.Create<float>(last)).CopyTo(last);
        last[..rest.Length].CopyTo(rest);
    }
}
