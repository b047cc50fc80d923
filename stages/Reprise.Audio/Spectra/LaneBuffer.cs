using System.Runtime.Intrinsics;

namespace Reprise.Audio;

/// <summary>
/// Scratch memory of whole vectors, eight floats each. It starts at a cache line, so that no vector straddles two, which costs a third of the speed.
/// </summary>
internal sealed unsafe class LaneBuffer
{
    /// <summary>Floats in a vector. A constant, so that results do not depend on the widest vectors of the machine.</summary>
    public const int Lanes = 8;

    private const int CacheLine = 64;

    // Keeps the memory behind the pointer alive, and in place.
    private readonly float[] _pinned;

    public LaneBuffer(int vectors)
    {
        _pinned = GC.AllocateArray<float>((vectors * Lanes) + (CacheLine / sizeof(float)), pinned: true);
        fixed (float* start = _pinned) Values = (float*)(((nint)start + CacheLine - 1) & -CacheLine);
        Length = vectors * Lanes;
    }

    public float* Values { get; }

    public int Length { get; }

    public Vector256<float>* Vectors => (Vector256<float>*)Values;

    public Span<float> Span => new(Values, Length);
}
