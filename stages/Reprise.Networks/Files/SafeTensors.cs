using System.Buffers.Binary;
using System.Runtime.InteropServices;
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
    /// <summary>Writes float32 tensors, and int64 ones such as the counters of a normalisation, in the order of their names: equal weights give equal bytes.</summary>
    public static void Write(string path, IReadOnlyDictionary<string, Tensor> tensors)
    {
        var sorted = tensors.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        var header = Header(sorted);

        using var writer = new BinaryWriter(File.Create(path));
        writer.Write((ulong)header.Length);
        writer.Write(header);
        foreach (var (_, weights) in sorted)
        {
            using var values = weights.detach().contiguous();
            writer.Write(values.bytes);
        }
    }

    /// <summary>Reads a file of float32 and int64 tensors.</summary>
    /// <exception cref="StageException">The file is not in the format, or holds another type.</exception>
    public static Dictionary<string, Tensor> Read(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            var length = checked((int)BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            var header = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(bytes.AsSpan(8, length))!;

            return header.Where(pair => pair.Key != "__metadata__").ToDictionary(pair => pair.Key, pair => Tensor(pair.Value, bytes.AsSpan(8 + length)));
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or OverflowException or KeyNotFoundException or InvalidOperationException or IOException)
        {
            throw new StageException(
                Codes.BrokenWeights, path, $"The weights cannot be read as safetensors: {exception.Message.TrimEnd('.')}. Rebuild the stage that writes them.");
        }
    }

    private static byte[] Header(IEnumerable<KeyValuePair<string, Tensor>> sorted)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            var offset = 0L;
            json.WriteStartObject();
            foreach (var (name, weights) in sorted)
            {
                var (type, size) = weights.dtype switch
                {
                    ScalarType.Float32 => ("F32", 4),
                    ScalarType.Int64 => ("I64", 8),
                    _ => throw new ArgumentException($"{name} is {weights.dtype}; only float32 and int64 are written.", nameof(sorted)),
                };
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

    private static Tensor Tensor(JsonElement entry, ReadOnlySpan<byte> data)
    {
        var (type, shape, range) = (entry.GetProperty("dtype").GetString(), Longs(entry, "shape"), Longs(entry, "data_offsets"));
        var size = type switch { "F32" => 4, "I64" => 8, _ => 0 };
        if (size == 0 || range is not [var from, var to] || to - from != size * shape.Aggregate(1L, (product, axis) => product * axis))
            throw new ArgumentException($"an entry of type {type} with shape ({string.Join(", ", shape)}) at bytes {string.Join("..", range)} is not understood");

        var bytes = data[checked((int)from)..checked((int)to)];

        return type == "F32" ? tensor(MemoryMarshal.Cast<byte, float>(bytes).ToArray(), shape) : tensor(MemoryMarshal.Cast<byte, long>(bytes).ToArray(), shape);
    }

    private static long[] Longs(JsonElement entry, string name) => [.. entry.GetProperty(name).EnumerateArray().Select(value => value.GetInt64())];
}
