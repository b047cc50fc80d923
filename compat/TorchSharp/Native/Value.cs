using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>One boxed argument or result as the native side lays it out: 16 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Value
{
    public Tag Tag;
    public int Count;
    public long Bits;
}
