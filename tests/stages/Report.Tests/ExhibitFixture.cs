using System.Text.Json.Nodes;
using Reprise.Data;

namespace Reprise.Report.Tests;

/// <summary>Writes the outs of the exhibit stages: maps whose values rise from the lowest row to the highest.</summary>
internal static class ExhibitFixture
{
    public const int Rows = 8;

    public const int Columns = 20;

    // Of one segment: twelve numbers.
    private const string First = "first-";

    private static readonly (string Collection, string Id, string Axis, bool IsFrequency)[] Maps =
    [
        ("deepmusic", "spectrogram", "frequency", true), ("deepmusic", "mfcc", "coefficient", false), ("deepmusic", "chroma", "pitch class", false), ("deepmusic", "timbre", "coefficient", false),
        ("deepmusic", First + "timbre", "coefficient", false), ("deepmusic", First + "pitches", "pitch class", false),
        ("gtzan", "mel", "mel band", true), ("gtzan", "mel-wide", "mel band", true),
        ("fma", "log-mel-1", "mel band", true), ("fma", "log-mel-2", "mel band", true), ("fma", "window-2", "mel band", true),
    ];

    /// <summary>Middle of a row in Hz.</summary>
    public static double Hertz(int row) => 100 * Math.Pow(2, row);

    /// <summary>The value of a cell.</summary>
    public static float Value(int row, int column) => row - 7 + (column / 100f);

    /// <summary>Writes all maps and declares them to a report.</summary>
    public static void AddTo(JsonObject description, string folder)
    {
        var deps = new JsonArray();
        foreach (var collection in Maps.GroupBy(map => map.Collection))
        {
            var exhibit = Directory.CreateDirectory(Path.Combine(folder, "features", collection.Key, "exhibit")).FullName;
            var maps = collection.Select(map => new ExhibitMap(
                map.Id, "some.00001", "some genre", 3, 6, map.Axis, map.IsFrequency ? [.. Enumerable.Range(0, Rows).Select(Hertz)] : null, "made up", 16, Columns)).ToList();
            JsonFile.Write(Path.Combine(exhibit, ExhibitFile.Name), new ExhibitFile(collection.Key, maps, [new("other", "track some.00001 is a saved analysis, without sound")]));
            foreach (var map in maps)
            {
                var (rows, columns) = map.Id.StartsWith(First, StringComparison.Ordinal) ? (12, 1) : (Rows, Columns);
                var values = Enumerable.Range(0, rows).SelectMany(row => Enumerable.Range(0, columns).Select(column => Value(row, column)));
                NpyFile.Write(Path.Combine(exhibit, map.FileName), new NdArray<float>([.. values], rows, columns));
            }

            deps.Add(exhibit + "/");
        }

        description["deps"]!["exhibits"] = deps;
    }
}
