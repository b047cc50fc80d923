using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>Turns libtorch's own error text into the exception that the package throws for it.</summary>
internal static unsafe class Errors
{
    public static int Check(int result) => result < 0 ? throw Last() : result;

    public static ExternalException Last() => new(Text(Exports.rt_error()));

    public static string Text(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";
}
