using System.Text.Json;
using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Networks.Tests.Experiments;

/// <summary>Features of a few made-up clips whose genres differ in their strongest bands, and a split of them.</summary>
internal static class ToyClips
{
    public static readonly string[] Genres = ["blues", "jazz", "rock"];

    /// <summary>Writes a folder of features.</summary>
    /// <param name="folder">Where <c>features</c> and <c>split.csv</c> are put.</param>
    /// <param name="shape">Of one clip; the last axis but one, or the last of two, are bands.</param>
    /// <param name="set">The set the features say they are of.</param>
    /// <param name="perGenre">Clips of each genre in train, validation and test.</param>
    public static void Write(TemporaryFolder folder, int[] shape, string set = "titus", params int[] perGenre)
    {
        if (perGenre.Length == 0) perGenre = [4, 2, 2];
        Directory.CreateDirectory(folder.File("features/clips"));
        var random = new SeededRandom(11);
        var (rows, split) = (new List<ClipRow>(), new List<SplitRow>());
        var bands = shape.Length == 2 ? shape[1] : shape[^2];
        var below = shape.Length == 2 ? 1 : shape[^1];

        for (var genre = 0; genre < Genres.Length; genre++)
        {
            for (var clip = 0; clip < perGenre.Sum(); clip++)
            {
                var id = $"{Genres[genre]}.{clip:D5}";
                var values = Enumerable.Range(0, shape.Aggregate((a, b) => a * b))
                    .Select(i => (float)(random.NextGaussian() + (i / below % bands % Genres.Length == genre ? 1.5 : 0)));
                NpyFile.Write(folder.File($"features/clips/{id}.npy"), new NdArray<float>([.. values], shape));
                rows.Add(new(id, Genres[genre], new string('0', 64), shape[0], 1));
                split.Add(new(SplitRow.Subsets[clip < perGenre[0] ? 0 : clip < perGenre[0] + perGenre[1] ? 1 : 2], id, Genres[genre]));
            }
        }

        Table.Write(folder.File("features/index.csv"), rows);
        Table.Write(folder.File("split.csv"), split.OrderBy(row => SplitRow.Subsets.ToList().IndexOf(row.Subset)));
        File.WriteAllText(folder.File("features/features.json"), JsonSerializer.Serialize(new { collection = "toy", features = "toy", set, shape }));
    }
}
