using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Networks.Tests;

/// <summary>A small tensors file whose genres differ in their mean timbre and pitches.</summary>
internal static class ToyTensors
{
    public static readonly string[] Genres = ["Blues", "Jazz", "Rock"];

    public static void Write(string path, int segments, int train = 12, int validation = 6, int test = 6, int width = 12)
    {
        using var npz = NpzWriter.Create(path);
        var random = new SeededRandom(7);

        foreach (var (subset, count) in new[] { ("Train", train), ("Val", validation), ("Test", test) })
        {
            var timbre = new float[count * segments * width];
            var pitches = new float[count * segments * width];
            var both = new float[count * segments * width * 2];
            for (var i = 0; i < timbre.Length; i++)
            {
                var genre = i / (segments * width) % Genres.Length;
                both[2 * i] = timbre[i] = (float)(random.NextGaussian() + (i % width == genre ? 4 : 0));
                both[(2 * i) + 1] = pitches[i] = (float)random.NextDouble() / (i % width == genre ? 1 : 2);
            }

            npz.Add("Xt_" + subset, new NdArray<float>(timbre, count, segments, width));
            npz.Add("Xp_" + subset, new NdArray<float>(pitches, count, segments, width));
            npz.Add("X_" + subset, new NdArray<float>(both, count, segments, width, 2));
            npz.AddStrings("Y_" + subset, [.. Enumerable.Range(0, count).Select(track => Genres[track % Genres.Length])]);
            npz.AddStrings("Id_" + subset, [.. Enumerable.Range(0, count).Select(track => $"{subset}.{track:D3}")]);
        }
    }
}
