using TorchSharp.Native;

namespace TorchSharp;

public static class ScalarExtensionMethods
{
    public static Scalar ToScalar(this byte value) => new(Tag.Int, value, torch.ScalarType.Byte);

    public static Scalar ToScalar(this sbyte value) => new(Tag.Int, value, torch.ScalarType.Int8);

    public static Scalar ToScalar(this short value) => new(Tag.Int, value, torch.ScalarType.Int16);

    public static Scalar ToScalar(this int value) => new(Tag.Int, value, torch.ScalarType.Int32);

    public static Scalar ToScalar(this long value) => new(Tag.Int, value, torch.ScalarType.Int64);

    public static Scalar ToScalar(this float value) => new(Tag.Double, BitConverter.DoubleToInt64Bits(value), torch.ScalarType.Float32);

    public static Scalar ToScalar(this double value) => new(Tag.Double, BitConverter.DoubleToInt64Bits(value), torch.ScalarType.Float64);

    public static Scalar ToScalar(this bool value) => new(Tag.Bool, value ? 1 : 0, torch.ScalarType.Bool);

    public static float ToSingle(this Scalar value) => (float)value.Real;

    public static double ToDouble(this Scalar value) => value.Real;

    public static sbyte ToSByte(this Scalar value) => (sbyte)value.Whole;

    public static byte ToByte(this Scalar value) => (byte)value.Whole;

    public static short ToInt16(this Scalar value) => (short)value.Whole;

    public static int ToInt32(this Scalar value) => (int)value.Whole;

    public static long ToInt64(this Scalar value) => value.Whole;

    public static bool ToBoolean(this Scalar value) => value.Real != 0;
}
