using System.Text.Json.Nodes;

namespace Reprise.Report;

/// <summary>
/// What a reader can do with a panel on the page, added to the specification its drawing was made of: read the value under the pointer, and
/// drag and zoom where an axis is a quantity.
/// </summary>
internal static class Interaction
{
    /// <summary>The panel with its interactions.</summary>
    public static JsonObject Of(FigurePanel panel)
    {
        var specification = (JsonObject)panel.Specification.DeepClone();
        if (specification.ContainsKey("mark")) specification = Layered(specification);

        foreach (var layer in Units(specification).ToList()) Add(layer);
        if (panel.Picture is { } picture) specification["usermeta"] = picture.DeepClone();

        return specification;
    }

    // A panel of one mark becomes a layer of one, so that others can be laid over it.
    private static JsonObject Layered(JsonObject unit)
    {
        unit["layer"] = new JsonArray(new JsonObject { ["mark"] = Taken(unit, "mark"), ["encoding"] = Taken(unit, "encoding") });

        return unit;
    }

    private static IEnumerable<JsonObject> Units(JsonObject specification) => specification["layer"] is JsonArray layers
        ? layers.OfType<JsonObject>().SelectMany(Units)
        : [specification];

    private static void Add(JsonObject unit)
    {
        var mark = (JsonObject)unit["mark"]!;
        switch ((string)mark["type"]!)
        {
            case "rect" or "bar":
            // A number on a cell lies between the pointer and the cell.
            case "text" when unit["encoding"]!["text"]!["field"]!.GetValue<string>() != "label":
                mark["tooltip"] = true;
                break;
            case "circle" or "point" when mark["size"]?.GetValue<int>() is not 0:
                unit["encoding"]!["tooltip"] = new JsonArray(Read(unit["encoding"]!["color"]!), new JsonObject { ["field"] = "track", ["type"] = "nominal" });
                unit["params"] = new JsonArray(Zoom(), Nearest());
                break;
            case "image":
                unit["params"] = new JsonArray(Zoom());
                break;
            case "line":
                AddNearest(unit);
                break;
            default:
                break;
        }
    }

    private static JsonObject Zoom() => new()
    {
        ["name"] = "zoom",
        ["select"] = new JsonObject { ["type"] = "interval", ["encodings"] = new JsonArray("x", "y") },
        ["bind"] = "scales",
    };

    private static JsonObject Nearest() => new()
    {
        ["name"] = "nearest",
        ["select"] = new JsonObject { ["type"] = "point", ["on"] = "pointerover", ["nearest"] = true, ["clear"] = "pointerout" },
    };

    // A line is one mark; the pointer means the nearest of its points. Both are drawn from the same rows.
    private static void AddNearest(JsonObject unit)
    {
        var line = new JsonObject { ["mark"] = Taken(unit, "mark"), ["params"] = new JsonArray(Zoom()), ["encoding"] = new JsonObject() };
        var shared = (JsonObject)unit["encoding"]!;
        foreach (var channel in new[] { "color", "strokeDash", "strokeWidth" }.Where(shared.ContainsKey)) line["encoding"]![channel] = Taken(shared, channel);

        unit["layer"] = new JsonArray(line, new JsonObject
        {
            ["mark"] = new JsonObject { ["type"] = "point", ["filled"] = true, ["size"] = 60, ["color"] = FigureTheme.Ink },
            ["params"] = new JsonArray(Nearest()),
            ["encoding"] = new JsonObject
            {
                ["opacity"] = new JsonObject { ["condition"] = new JsonObject { ["param"] = "nearest", ["empty"] = false, ["value"] = 1 }, ["value"] = 0 },
                ["tooltip"] = new JsonArray(Read(shared["x"]!), Read(shared["y"]!), Read(line["encoding"]!["color"]!)),
            },
        });
    }

    private static JsonObject Read(JsonNode channel)
    {
        var read = new JsonObject { ["field"] = channel["field"]!.DeepClone(), ["type"] = channel["type"]!.DeepClone() };
        if (channel["title"] is { } title) read["title"] = title.DeepClone();
        if ((string)channel["type"]! == "quantitative") read["format"] = ".5~g";

        return read;
    }

    private static JsonNode Taken(JsonObject from, string name)
    {
        var node = from[name]!;
        from.Remove(name);

        return node;
    }
}
