using System.Globalization;
using System.Text.Json.Nodes;

namespace Reprise.Report;

/// <summary>Probabilities of all genres over the steps of one clip, a line a genre, steps counted from 0.</summary>
internal static class StepChart
{
    private const int Width = 420;
    private const int Height = 280;

    /// <summary>The panels of one clip: in the paper's colours, and again for eyes that do not keep those apart.</summary>
    public static IReadOnlyList<FigurePanel> Panels(string name, string title, string subtitle, IReadOnlyList<string> genres, StepwiseClip clip)
    {
        var alt = Alt(subtitle, genres, clip);
        var colour = new JsonObject { ["domain"] = Names(genres), ["scheme"] = "tableau10" };
        var safe = new JsonObject { ["domain"] = Names(genres), ["range"] = Names(SafePalette.Colours(genres.Count)) };
        var dash = new JsonObject
        {
            ["domain"] = Names(genres),
            ["range"] = new JsonArray([.. SafePalette.Dashes(genres.Count).Select(dash => new JsonArray([.. dash.Select(length => JsonValue.Create(length))]))]),
        };

        return
        [
            new(name, alt, Specification(title, subtitle, genres, clip, new() { ["color"] = Genre(colour) })),
            new(FigurePanel.Even, $"{alt} Genres are told apart by colour and dashes.",
                Specification("The same in five colours and several dashes", subtitle, genres, clip, new() { ["color"] = Genre(safe), ["strokeDash"] = Genre(dash) })),
        ];
    }

    /// <summary>The probabilities as a table, a row a step.</summary>
    public static FigureData Data(string name, IReadOnlyList<string> genres, StepwiseClip clip) => new(
        ["panel", "step", .. genres],
        [.. clip.Steps.Select((row, step) => (IReadOnlyList<string>)
            [name, step.ToString(CultureInfo.InvariantCulture), .. row.Select(value => value.ToString("F4", CultureInfo.InvariantCulture))])]);

    private static JsonObject Specification(string title, string subtitle, IReadOnlyList<string> genres, StepwiseClip clip, JsonObject encoding)
    {
        encoding["x"] = new JsonObject
        {
            ["field"] = "step",
            ["type"] = "quantitative",
            ["title"] = "Time step",
            ["scale"] = new JsonObject { ["domain"] = new JsonArray(0, Math.Max(1, clip.Steps.Count - 1)), ["nice"] = false },
        };
        encoding["y"] = new JsonObject { ["field"] = "probability", ["type"] = "quantitative", ["title"] = "Probability", ["scale"] = new JsonObject { ["domain"] = new JsonArray(0, 1) } };
        // The two genres it is about stand out without colour, too.
        encoding["strokeWidth"] = new JsonObject
        {
            ["condition"] = new JsonObject { ["test"] = $"datum.genre === {Quoted(clip.Actual)} || datum.genre === {Quoted(clip.Predicted)}", ["value"] = 2.75 },
            ["value"] = 1,
        };

        return new()
        {
            ["title"] = new JsonObject { ["text"] = title, ["subtitle"] = subtitle },
            ["data"] = new JsonObject { ["values"] = Points(genres, clip) },
            ["width"] = Width,
            ["height"] = Height,
            ["mark"] = new JsonObject { ["type"] = "line" },
            ["encoding"] = encoding,
        };
    }

    private static JsonObject Genre(JsonObject scale) => new()
    {
        ["field"] = "genre",
        ["type"] = "nominal",
        ["scale"] = scale,
        ["legend"] = new JsonObject { ["orient"] = "right" },
    };

    private static JsonArray Names(IReadOnlyList<string> genres) => new([.. genres.Select(genre => JsonValue.Create(genre))]);

    private static JsonArray Points(IReadOnlyList<string> genres, StepwiseClip clip) => new([.. clip.Steps.SelectMany((row, step) => genres.Select((genre, index) =>
        (JsonNode)new JsonObject { ["step"] = step, ["genre"] = genre, ["probability"] = Math.Round(row[index], 4) }))]);

    // JSON's strings are strings of Vega's expressions, too.
    private static string Quoted(string genre) => JsonValue.Create(genre).ToJsonString();

    private static string Alt(string subtitle, IReadOnlyList<string> genres, StepwiseClip clip)
    {
        var highest = clip.Steps[^1].Select((probability, genre) => (probability, genre)).OrderByDescending(pair => pair.probability).Take(2)
            .Select(pair => $"{genres[pair.genre]} at {pair.probability.ToString("F2", CultureInfo.InvariantCulture)}");

        return $"Line chart, {subtitle}: probabilities of {genres.Count} genres over {clip.Steps.Count} steps; at the last step {string.Join(" and ", highest)} are the highest.";
    }
}
