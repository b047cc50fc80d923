using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>Which .NET type holds which element type.</summary>
internal static class Element
{
    public static ScalarType Of(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Byte => ScalarType.Byte,
        TypeCode.SByte => ScalarType.Int8,
        TypeCode.Int16 => ScalarType.Int16,
        TypeCode.Int32 => ScalarType.Int32,
        TypeCode.Int64 => ScalarType.Int64,
        TypeCode.Single => ScalarType.Float32,
        TypeCode.Double => ScalarType.Float64,
        TypeCode.Boolean => ScalarType.Bool,
        _ when type == typeof(Half) => ScalarType.Float16,
        _ => throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"No tensor holds elements of type {type}.")),
    };

    public static void Require<T>(Tensor tensor)
    {
        var asked = Of(typeof(T));
        if (asked != tensor.dtype) throw new ArgumentException($"The tensor holds {tensor.dtype}, not {asked}.");
    }
}
