using TorchSharp.Native;

namespace TorchSharp;

/// <summary>A number whose type is known at run time only, as operators take it.</summary>
public sealed class Scalar : IDisposable
{
    internal Scalar(Tag tag, long bits, torch.ScalarType? type = null)
    {
        Tag = tag;
        Bits = bits;
        Type = type ?? tag switch { Tag.Double => torch.ScalarType.Float64, Tag.Bool => torch.ScalarType.Bool, _ => torch.ScalarType.Int64 };
    }

    public torch.ScalarType Type { get; }

    internal Tag Tag { get; }

    internal long Bits { get; }

    internal double Real => Tag == Tag.Double ? BitConverter.Int64BitsToDouble(Bits) : Bits;

    internal long Whole => Tag == Tag.Double ? (long)Real : Bits;

    public static implicit operator Scalar(byte value) => value.ToScalar();

    public static implicit operator Scalar(sbyte value) => value.ToScalar();

    public static implicit operator Scalar(short value) => value.ToScalar();

    public static implicit operator Scalar(int value) => value.ToScalar();

    public static implicit operator Scalar(long value) => value.ToScalar();

    public static implicit operator Scalar(float value) => value.ToScalar();

    public static implicit operator Scalar(double value) => value.ToScalar();

    public static implicit operator Scalar(bool value) => value.ToScalar();

    /// <summary>Nothing to release: the number lives here, not in libtorch.</summary>
    public void Dispose()
    {
    }
}
