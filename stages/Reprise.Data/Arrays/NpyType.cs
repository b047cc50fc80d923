namespace Reprise.Data;

/// <summary>NumPy's names of the number types we exchange: little endian, a letter for the kind, bytes per value.</summary>
internal static class NpyType
{
    public static string Of<T>() => default(T) switch
    {
        float => "<f4",
        double => "<f8",
        int => "<i4",
        long => "<i8",
        byte => "|u1",
        bool => "|b1",
        _ => throw new NotSupportedException($"No .npy type is known for {typeof(T).Name}."),
    };

    /// <summary>Unicode strings of a fixed number of code points, four bytes each, padded with NUL.</summary>
    public static string OfStrings(int codePoints) => FormattableString.Invariant($"<U{codePoints}");
}
