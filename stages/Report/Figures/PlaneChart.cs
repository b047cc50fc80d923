using System.Globalization;
using System.Text.Json.Nodes;
using Reprise.Data;

namespace Reprise.Report;

/// <summary>Clips laid out in a plane, a dot a clip in the colour of its genre.</summary>
internal static class PlaneChart
{
    private const int Side = 340;

    /// <summary>The panel of one layout.</summary>
    /// <param name="name"><c>ours</c> or <c>paper</c>.</param>
    /// <param name="title">What is laid out.</param>
    /// <param name="subtitle">Whose it is.</param>
    /// <param name="dots">The clips, in the order they are drawn.</param>
    public static FigurePanel Panel(string name, string title, string subtitle, IReadOnlyList<EmbeddingRow> dots)
    {
        var genres = Genres(dots);

        return new(name, $"Scatter plot, {subtitle}: {dots.Count} clips of {genres.Count} genres in a plane whose units mean nothing.", new()
        {
            ["title"] = new JsonObject { ["text"] = title, ["subtitle"] = subtitle },
            ["data"] = new JsonObject { ["values"] = new JsonArray([.. dots.Select(Dot)]) },
            ["width"] = Side,
            ["height"] = Side,
            ["mark"] = new JsonObject { ["type"] = "circle", ["size"] = 28, ["opacity"] = 0.9 },
            ["encoding"] = new JsonObject
            {
                ["x"] = Axis("x"),
                ["y"] = Axis("y"),
                ["color"] = new JsonObject
                {
                    ["field"] = "genre",
                    ["type"] = "nominal",
                    ["scale"] = new JsonObject { ["domain"] = Strings(genres), ["range"] = Strings(Jet.Colours(genres.Count)) },
                    ["legend"] = new JsonObject { ["orient"] = "right", ["title"] = "Genres" },
                },
            },
        });
    }

    /// <summary>The positions as a table, a row a clip.</summary>
    public static FigureData Data(string name, IReadOnlyList<EmbeddingRow> dots) => new(
        ["panel", "track_id", "genre", "x", "y"],
        [.. dots.Select(dot => (IReadOnlyList<string>)[name, dot.TrackId, dot.Genre, Fixed(dot.X), Fixed(dot.Y)])]);

    private static IReadOnlyList<string> Genres(IEnumerable<EmbeddingRow> dots) => [.. dots.Select(dot => dot.Genre).Distinct().Order(StringComparer.Ordinal)];

    private static JsonObject Axis(string field) => new() { ["field"] = field, ["type"] = "quantitative", ["title"] = null, ["scale"] = new JsonObject { ["zero"] = false } };

    private static JsonObject Dot(EmbeddingRow dot) => new() { ["x"] = Math.Round(dot.X, 3), ["y"] = Math.Round(dot.Y, 3), ["genre"] = dot.Genre };

    private static JsonArray Strings(IReadOnlyList<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static string Fixed(double value) => value.ToString("F3", CultureInfo.InvariantCulture);
}
