using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>One argument of an operator, converted implicitly from whatever the caller has at hand.</summary>
/// <remarks>It keeps the managed owner of a native handle alive until the call has returned.</remarks>
internal readonly struct Arg
{
    /// <summary>Takes the default of the operator's schema.</summary>
    public static readonly Arg Default = new(Tag.Default);

    public readonly Tag Tag;
    public readonly int Count;
    public readonly long Bits;
    public readonly object? Owner;

    private Arg(Tag tag, long bits = 0, object? owner = null, int count = 0)
    {
        Tag = tag;
        Bits = bits;
        Owner = owner;
        Count = count;
    }

    public static Arg None => default;

    public static Arg Optional(Tensor?[] list) => new(Tag.OptionalTensors, 0, list, list.Length);

    public static implicit operator Arg(Tensor? value) => value is null ? None : new(Tag.Tensor, value.Handle, value);

    public static implicit operator Arg(long value) => new(Tag.Int, value);

    public static implicit operator Arg(long? value) => value is { } known ? known : None;

    public static implicit operator Arg(double value) => new(Tag.Double, BitConverter.DoubleToInt64Bits(value));

    public static implicit operator Arg(double? value) => value is { } known ? known : None;

    public static implicit operator Arg(bool value) => new(Tag.Bool, value ? 1 : 0);

    public static implicit operator Arg(string value) => new(Tag.String, 0, value);

    public static implicit operator Arg(ScalarType value) => new(Tag.Int, (long)value);

    public static implicit operator Arg(ScalarType? value) => value is { } known ? known : None;

    public static implicit operator Arg(Scalar? value) => value is null ? None : new(value.Tag, value.Bits);

    public static implicit operator Arg(Device? value) => value is null ? None : new(Tag.Device, value.index, null, (int)value.type);

    public static implicit operator Arg(Generator? value) => value is null ? None : new(Tag.Generator, value.Handle, value);

    public static implicit operator Arg(long[]? value) => value is null ? None : new(Tag.Ints, 0, value, value.Length);

    public static implicit operator Arg(double[]? value) => value is null ? None : new(Tag.Doubles, 0, value, value.Length);

    public static implicit operator Arg(Tensor[] value) => new(Tag.Tensors, 0, value, value.Length);
}
