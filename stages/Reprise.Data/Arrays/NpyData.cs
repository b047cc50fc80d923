using System.Runtime.InteropServices;
using System.Text;

namespace Reprise.Data;

/// <summary>The values behind a <c>.npy</c> preamble, as bytes and back. Both sides are little endian.</summary>
internal static class NpyData
{
    // Spans count bytes in 32 bits, arrays may hold more: values pass in slices.
    private const int Slice = 1 << 20;

    /// <summary>The bytes of an array, slice by slice, without a second copy of it.</summary>
    public static void ForEachSlice<T>(T[] values, Action<ReadOnlySpan<byte>> use)
        where T : unmanaged
    {
        for (var start = 0; start < values.Length; start += Slice)
            use(MemoryMarshal.AsBytes(values.AsSpan(start, Math.Min(Slice, values.Length - start))));
    }

    /// <exception cref="InvalidDataException">There are more values than an array takes, or fewer in the stream than its preamble says.</exception>
    public static unsafe void Expect<T>(Stream stream, long count)
        where T : unmanaged
    {
        if (count > Array.MaxLength) throw new InvalidDataException($"{count} values are too many");
        if (stream.CanSeek && stream.Length - stream.Position < count * sizeof(T)) throw new InvalidDataException($"it ends before its {count} values");
    }

    /// <exception cref="InvalidDataException">The stream holds fewer values than its preamble says.</exception>
    public static T[] Read<T>(Stream stream, long count)
        where T : unmanaged
    {
        // A damaged preamble must not take the machine's memory before the end of the file is found.
        Expect<T>(stream, count);
        var values = new T[count];

        for (var start = 0; start < values.Length; start += Slice)
        {
            var bytes = MemoryMarshal.AsBytes(values.AsSpan(start, Math.Min(Slice, values.Length - start)));
            if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
                throw new InvalidDataException($"it ends before its {count} values");
        }

        return values;
    }

    /// <summary>Strings as code points, each string padded with NUL to the length of the longest.</summary>
    public static int[] FromStrings(IReadOnlyList<string> strings, int width)
    {
        var points = new int[strings.Count * width];

        for (var i = 0; i < strings.Count; i++)
        {
            var at = i * width;
            foreach (var rune in strings[i].EnumerateRunes()) points[at++] = rune.Value;
        }

        return points;
    }

    public static string[] ToStrings(ReadOnlySpan<int> points, int width, int count)
    {
        var strings = new string[count];
        var text = new StringBuilder();

        for (var i = 0; i < count; i++)
        {
            text.Clear();
            foreach (var point in points.Slice(i * width, width).TrimEnd(0)) text.Append(new Rune(point).ToString());
            strings[i] = text.ToString();
        }

        return strings;
    }

    /// <summary>The number of code points of the longest string; NumPy has no strings of width 0 in files, so at least 1.</summary>
    public static int Width(IEnumerable<string> strings) =>
        Math.Max(1, strings.Select(text => text.EnumerateRunes().Count()).DefaultIfEmpty().Max());
}
