using System.Buffers.Binary;
using System.Text.Json;
using Reprise.Stages;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>
/// Weights in the safetensors format: eight bytes with the header's length, a JSON header, then the raw numbers.
/// Source: the format's description at github.com/huggingface/safetensors.
/// </summary>
internal static class SafeTensors
{
    private const string Metadata = "__metadata__";

    private static readonly (string Name, ScalarType Type, int Size)[] Types = [("F32", ScalarType.Float32, 4), ("I64", ScalarType.Int64, 8)];

    /// <summary>Writes tensors in the order of their names, so that equal weights give equal bytes.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="tensors">float32, or int64 such as the counters of a normalisation.</param>
    /// <param name="metadata">Texts for the header.</param>
    public static void Write(string path, IReadOnlyDictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        var sorted = Sorted(tensors);
        var header = Header(sorted, metadata);

        using var file = File.Create(path);
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        file.Write(length);
        file.Write(header);
        foreach (var (_, weights) in sorted) ForBytes(weights, file.Write);
    }

    /// <summary>Passes the raw numbers of each tensor on, in the order of the file.</summary>
    public static void ForBytes(IReadOnlyDictionary<string, Tensor> tensors, Action<ReadOnlySpan<byte>> take)
    {
        foreach (var (_, weights) in Sorted(tensors)) ForBytes(weights, take);
    }

    /// <summary>Reads the tensors of a file.</summary>
    /// <exception cref="StageException">The file is not in the format, or holds another type.</exception>
    public static Dictionary<string, Tensor> Read(string path) => ReadAll(path).Tensors;

    /// <summary>Reads the tensors of a file, and the texts in its header.</summary>
    /// <exception cref="StageException">The file is not in the format, or holds another type.</exception>
    public static (Dictionary<string, Tensor> Tensors, Dictionary<string, string> Metadata) ReadAll(string path)
    {
        var tensors = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        try
        {
            using var file = File.OpenRead(path);
            var header = ReadHeader(file);
            var start = file.Position;
            foreach (var (name, entry) in header.Where(pair => pair.Key != Metadata))
            {
                tensors.Add(name, Tensor(file, start, entry));
            }

            return (tensors, header.TryGetValue(Metadata, out var texts) ? texts.Deserialize<Dictionary<string, string>>()! : []);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or OverflowException or KeyNotFoundException or InvalidOperationException or IOException)
        {
            foreach (var values in tensors.Values) values.Dispose();
            throw new StageException(
                Codes.BrokenWeights, path, $"The weights cannot be read as safetensors: {exception.Message.TrimEnd('.')}. Rebuild the stage that writes them.");
        }
    }

    private static KeyValuePair<string, Tensor>[] Sorted(IReadOnlyDictionary<string, Tensor> tensors) =>
        [.. tensors.OrderBy(pair => pair.Key, StringComparer.Ordinal)];

    private static void ForBytes(Tensor weights, Action<ReadOnlySpan<byte>> take)
    {
        using var scope = NewDisposeScope();
        take(weights.detach().cpu().contiguous().bytes);
    }

    private static byte[] Header(IEnumerable<KeyValuePair<string, Tensor>> sorted, IReadOnlyDictionary<string, string>? metadata)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            var offset = 0L;
            json.WriteStartObject();
            if (metadata is not null)
            {
                json.WritePropertyName(Metadata);
                JsonSerializer.Serialize(json, metadata);
            }

            foreach (var (name, weights) in sorted)
            {
                var (type, _, size) = Types.FirstOrDefault(type => type.Type == weights.dtype);
                if (type is null) throw new ArgumentException($"{name} is {weights.dtype}; only float32 and int64 are written.", nameof(sorted));

                json.WriteStartObject(name);
                json.WriteString("dtype", type);
                WriteArray(json, "shape", weights.shape);
                WriteArray(json, "data_offsets", [offset, offset += size * weights.numel()]);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        // Spaces behind the header put the numbers at a multiple of eight bytes, where readers may map them.
        while (stream.Length % 8 != 0) stream.WriteByte((byte)' ');

        return stream.ToArray();
    }

    private static void WriteArray(Utf8JsonWriter json, string name, long[] values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteNumberValue(value);
        json.WriteEndArray();
    }

    private static Dictionary<string, JsonElement> ReadHeader(FileStream file)
    {
        Span<byte> length = stackalloc byte[8];
        file.ReadExactly(length);
        var size = BinaryPrimitives.ReadUInt64LittleEndian(length);
        if (size > (ulong)(file.Length - file.Position)) throw new ArgumentException($"a header of {size} bytes is longer than the file");

        var header = new byte[checked((int)size)];
        file.ReadExactly(header);

        return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(header)!;
    }

    private static Tensor Tensor(FileStream file, long start, JsonElement entry)
    {
        var (name, shape, range) = (entry.GetProperty("dtype").GetString(), Longs(entry, "shape"), Longs(entry, "data_offsets"));
        var (_, type, size) = Types.FirstOrDefault(type => type.Name == name);
        var count = shape.Aggregate(1L, (product, axis) => checked(product * axis));
        if (size == 0 || range is not [var from, var to] || to - from != size * count || from < 0 || to > file.Length - start)
            throw new ArgumentException($"an entry of type {name} with shape ({string.Join(", ", shape)}) at bytes {string.Join("..", range)} is not understood");

        var values = empty(shape, type);
        file.Position = start + from;
        file.ReadExactly(values.bytes);

        return values;
    }

    private static long[] Longs(JsonElement entry, string name) => [.. entry.GetProperty(name).EnumerateArray().Select(value => value.GetInt64())];
}
