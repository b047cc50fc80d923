using System.Globalization;
using System.Text.Json.Nodes;
using Reprise.Data;

namespace Reprise.Report;

/// <summary>Clips laid out in a plane, a dot a clip in the colour of its genre.</summary>
internal static class PlaneChart
{
    private const int Side = 340;

    /// <summary>The panels of one layout: in the papers' colours, and again for eyes that do not keep those apart.</summary>
    /// <param name="name"><c>ours</c> or <c>paper</c>.</param>
    /// <param name="title">What is laid out.</param>
    /// <param name="subtitle">Whose it is.</param>
    /// <param name="dots">The clips, in the order they are drawn.</param>
    public static IReadOnlyList<FigurePanel> Panels(string name, string title, string subtitle, IReadOnlyList<EmbeddingRow> dots)
    {
        var genres = Genres(dots);
        var alt = $"Scatter plot, {subtitle}: {dots.Count} clips of {genres.Count} genres in a plane whose units mean nothing";

        return
        [
            new(name, $"{alt}.", Specification(title, subtitle, dots, new()
            {
                ["mark"] = new JsonObject { ["type"] = "circle", ["size"] = 28, ["opacity"] = 0.9 },
                ["encoding"] = Encoding(genres, Jet.Colours(genres.Count)),
            })),
            new(FigurePanel.Even, $"{alt}, genres told apart by colour and shape.", Specification("The same in five colours and several shapes", subtitle, dots, new()
            {
                ["mark"] = new JsonObject { ["type"] = "point", ["filled"] = true, ["size"] = 34, ["opacity"] = 0.9 },
                ["encoding"] = Encoding(genres, SafePalette.Colours(genres.Count), SafePalette.Shapes(genres.Count)),
            })),
        ];
    }

    /// <summary>The positions as a table, a row a clip.</summary>
    public static FigureData Data(string name, IReadOnlyList<EmbeddingRow> dots) => new(
        ["panel", "track_id", "genre", "x", "y"],
        [.. dots.Select(dot => (IReadOnlyList<string>)[name, dot.TrackId, dot.Genre, Fixed(dot.X), Fixed(dot.Y)])]);

    private static IReadOnlyList<string> Genres(IEnumerable<EmbeddingRow> dots) => [.. dots.Select(dot => dot.Genre).Distinct().Order(StringComparer.Ordinal)];

    private static JsonObject Specification(string title, string subtitle, IReadOnlyList<EmbeddingRow> dots, JsonObject marks)
    {
        marks.Insert(0, "title", new JsonObject { ["text"] = title, ["subtitle"] = subtitle });
        marks.Insert(1, "data", new JsonObject { ["values"] = new JsonArray([.. dots.Select(Dot)]) });
        marks.Insert(2, "width", Side);
        marks.Insert(3, "height", Side);

        return marks;
    }

    private static JsonObject Encoding(IReadOnlyList<string> genres, IReadOnlyList<string> colours, IReadOnlyList<string>? shapes = null)
    {
        var encoding = new JsonObject { ["x"] = Axis("x"), ["y"] = Axis("y"), ["color"] = Genre(genres, colours) };
        if (shapes is not null) encoding["shape"] = Genre(genres, shapes);

        return encoding;
    }

    private static JsonObject Genre(IReadOnlyList<string> genres, IReadOnlyList<string> range) => new()
    {
        ["field"] = "genre",
        ["type"] = "nominal",
        ["scale"] = new JsonObject { ["domain"] = Strings(genres), ["range"] = Strings(range) },
        ["legend"] = new JsonObject { ["orient"] = "right", ["title"] = "Genres" },
    };

    private static JsonObject Axis(string field) => new() { ["field"] = field, ["type"] = "quantitative", ["title"] = null, ["scale"] = new JsonObject { ["zero"] = false } };

    private static JsonObject Dot(EmbeddingRow dot) => new() { ["x"] = Math.Round(dot.X, 3), ["y"] = Math.Round(dot.Y, 3), ["genre"] = dot.Genre, ["track"] = dot.TrackId };

    private static JsonArray Strings(IReadOnlyList<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static string Fixed(double value) => value.ToString("F3", CultureInfo.InvariantCulture);
}
