using System.Globalization;
using System.Text.Json.Nodes;
using Reprise.Data;

namespace Reprise.Report;

/// <summary>A map of one clip over time as a heat-map: a picture of one pixel a value, between axes that Vega draws.</summary>
internal static class ClipMap
{
    private const int Width = 400;
    private const int Height = 190;

    private static readonly string[] PitchClasses = ["C", "C sharp", "D", "D sharp", "E", "F", "F sharp", "G", "G sharp", "A", "A sharp", "B"];

    /// <summary>The panel of one map.</summary>
    public static FigurePanel Panel(string name, string title, string subtitle, ExhibitMap map, NdArray<float> values, MapStyle style)
    {
        var (least, most) = style.Range ?? Range(values);

        return new(name, Alt(title, subtitle, map, values, style), new()
        {
            ["title"] = new JsonObject { ["text"] = title, ["subtitle"] = subtitle },
            ["width"] = Width,
            ["height"] = Height,
            ["layer"] = new JsonArray(Picture(map, values, style, least, most), Bar(style, least, most)),
        })
        {
            Picture = new()
            {
                ["least"] = least,
                ["most"] = most,
                ["unit"] = style.Bar,
                ["rowName"] = RowName(map),
                ["rows"] = new JsonArray([.. Enumerable.Range(0, values.Shape[0]).Select(row => JsonValue.Create(RowLabel(map, row)))]),
            },
        };
    }

    /// <summary>All values, a row of the table for each row of the picture from the lowest.</summary>
    public static FigureData Data(ExhibitMap map, NdArray<float> values)
    {
        var (rows, columns) = (values.Shape[0], values.Shape[1]);
        var step = (map.To - map.From) / columns;

        return new(
            [RowName(map), .. Enumerable.Range(0, columns).Select(column => Text(map.From + ((column + 0.5) * step)) + " s")],
            [.. Enumerable.Range(0, rows).Select(row => (IReadOnlyList<string>)[RowLabel(map, row), .. values.Row(row).ToArray().Select(value => Text(value))])]);
    }

    private static JsonObject Picture(ExhibitMap map, NdArray<float> values, MapStyle style, double least, double most)
    {
        var (rows, columns) = (values.Shape[0], values.Shape[1]);
        var pixels = new byte[rows * columns];
        for (var index = 0; index < pixels.Length; index++)
        {
            // The picture begins at the top, the array with the lowest row.
            var value = values.Data[((rows - 1 - (index / columns)) * columns) + (index % columns)];
            pixels[index] = (byte)Math.Round(255 * Math.Clamp((value - least) / (most - least), 0, 1));
        }

        // Where rows are evenly spaced frequencies, the last ends as far above its middle as the first begins below.
        var top = style.RowTicks is null ? map.RowHertz![^1] + map.RowHertz[0] : rows;

        return new()
        {
            ["data"] = new JsonObject
            {
                ["values"] = new JsonArray(new JsonObject
                {
                    ["url"] = "data:image/png;base64," + Convert.ToBase64String(PngImage.Encode(columns, pixels, style.Colours.Palette)),
                    ["from"] = map.From,
                    ["to"] = map.To,
                    ["bottom"] = 0,
                    ["top"] = top,
                }),
            },
            // Pixels are cells of a map and must stay sharp.
            ["mark"] = new JsonObject { ["type"] = "image", ["aspect"] = false, ["smooth"] = false },
            ["encoding"] = new JsonObject
            {
                ["url"] = new JsonObject { ["field"] = "url", ["type"] = "nominal" },
                ["x"] = new JsonObject
                {
                    ["field"] = "from",
                    ["type"] = "quantitative",
                    ["title"] = style.InMinutes ? "Time (min:s)" : "Time (s)",
                    ["scale"] = new JsonObject { ["domain"] = new JsonArray(map.From, map.To), ["nice"] = false, ["zero"] = false },
                    ["axis"] = TimeAxis(style),
                },
                ["x2"] = new JsonObject { ["field"] = "to" },
                ["y"] = new JsonObject
                {
                    ["field"] = "bottom",
                    ["type"] = "quantitative",
                    ["title"] = style.RowTitle.Length > 0 ? style.RowTitle : null,
                    ["scale"] = new JsonObject { ["domain"] = new JsonArray(0, top), ["nice"] = false },
                    ["axis"] = RowAxis(map, rows, style),
                },
                ["y2"] = new JsonObject { ["field"] = "top" },
            },
        };
    }

    // The bar needs marks with a colour; these are too small to be seen.
    private static JsonObject Bar(MapStyle style, double least, double most) => new()
    {
        ["data"] = new JsonObject { ["values"] = new JsonArray(new JsonObject { ["value"] = least }, new JsonObject { ["value"] = most }) },
        ["mark"] = new JsonObject { ["type"] = "point", ["size"] = 0, ["opacity"] = 1 },
        ["encoding"] = new JsonObject
        {
            ["color"] = new JsonObject
            {
                ["field"] = "value",
                ["type"] = "quantitative",
                ["scale"] = style.Colours.Scale(least, most),
                ["legend"] = new JsonObject
                {
                    ["title"] = style.Bar,
                    ["titleColor"] = FigureTheme.Ink,
                    ["titleFontWeight"] = "normal",
                    ["gradientLength"] = Height - 20,
                    ["tickCount"] = 6,
                },
            },
        },
    };

    private static JsonObject TimeAxis(MapStyle style)
    {
        var axis = new JsonObject { ["tickCount"] = 7 };
        if (style.InMinutes) axis["labelExpr"] = "floor(datum.value / 60) + ':' + format(datum.value % 60, '02')";

        return axis;
    }

    private static JsonObject RowAxis(ExhibitMap map, int rows, MapStyle style)
    {
        if (style.RowTicks is not { } ticks) return new() { ["tickCount"] = 6 };

        var places = ticks.Select(tick => (tick.Label, At: tick.Row is { } row ? row + 0.5 : Place(map.RowHertz!, tick.Hertz!.Value))).Where(tick => tick.At <= rows).ToList();
        var expression = string.Concat(places.Select(tick => $"abs(datum.value - {Text(tick.At)}) < 0.001 ? {JsonValue.Create(tick.Label).ToJsonString()} : ")) + "''";

        return new() { ["values"] = new JsonArray([.. places.Select(tick => JsonValue.Create(double.Parse(Text(tick.At), CultureInfo.InvariantCulture)))]), ["labelExpr"] = expression };
    }

    // Where a frequency lies between the middles of the rows; row 0 has its middle at 0.5.
    private static double Place(IReadOnlyList<double> middles, double hertz)
    {
        var above = Enumerable.Range(0, middles.Count).FirstOrDefault(row => middles[row] >= hertz, -1);

        return above switch
        {
            0 => 0.5 * hertz / middles[0],
            -1 => middles.Count - 0.5 + ((hertz - middles[^1]) / (middles[^1] - middles[^2])),
            _ => above - 0.5 + ((hertz - middles[above - 1]) / (middles[above] - middles[above - 1])),
        };
    }

    private static (double Least, double Most) Range(NdArray<float> values)
    {
        var (least, most) = ((double)values.Data.Min(), (double)values.Data.Max());

        // A silent clip has one value, and a bar of no length.
        return most > least ? (least, most) : (least - 1, least + 1);
    }

    private static string RowName(ExhibitMap map) => map.RowHertz is null ? map.Axis : $"{map.Axis} (Hz)";

    private static string RowLabel(ExhibitMap map, int row) =>
        map.RowHertz is { } hertz ? Text(hertz[row]) : map.Axis == "pitch class" ? PitchClasses[row] : (row + 1).ToString(CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Alt(string title, string subtitle, ExhibitMap map, NdArray<float> values, MapStyle style)
    {
        var (least, most) = (values.Data.Min(), values.Data.Max());
        var strongest = Enumerable.Range(0, values.Shape[0]).MaxBy(row => values.Row(row).ToArray().Average(value => (double)value));
        var row = map.RowHertz is { } hertz ? $"the one around {CellText.Fixed(hertz[strongest], 0)} Hz" : RowLabel(map, strongest);
        var greatest = map.Axis == "pitch class" || map.RowHertz is not null ? $"; the {map.Axis} with the greatest mean is {row}" : "";

        return $"Heat-map over time, {title}, {subtitle}: {values.Shape[0]} rows, {CellText.Fixed(map.From, 1)} to {CellText.Fixed(map.To, 1)} s, "
            + $"values from {CellText.Fixed(least, 1)} to {CellText.Fixed(most, 1)} ({style.Bar}), colours {style.Colours.Name}{greatest}.";
    }
}
