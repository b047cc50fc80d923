using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Reprise.Report;

/// <summary>
/// The scripts of the page: Vega as text that nothing runs until a reader asks, the specifications, and what brings the two together.
/// </summary>
internal sealed partial class InteractiveFigures
{
    // In the order they need each other.
    private static readonly string[] Libraries = ["vega/build/vega.min.js", "vega-lite/build/vega-lite.min.js", "vega-interpreter/build/vega-interpreter.js"];

    private readonly List<string> _libraries = [.. Libraries.Select(Library)];
    private readonly string _runtime = Embedded("interactive.js");
    private readonly string _specifications;

    /// <summary>Takes all figures of the page.</summary>
    public InteractiveFigures(IReadOnlyList<Study> studies)
    {
        var panels = studies.SelectMany(study => study.Figures.SelectMany(figure => figure.Panels.Select(panel =>
            KeyValuePair.Create(Anchor(study, figure, panel), (JsonNode?)WithoutPicture(Interaction.Of(panel))))));

        // What a file says becomes no tag: the encoder writes every < as an escape.
        _specifications = new JsonObject { ["config"] = FigureTheme.Config(), ["panels"] = new JsonObject(panels) }.ToJsonString();
    }

    /// <summary>What may run, for the policy of the page: these texts and no other.</summary>
    public string Sources => string.Join(' ', _libraries.Append(_runtime).Select(Hashed));

    /// <summary>The elements, for the end of the page.</summary>
    public Html Elements => Html.Lines(
    [
        .. _libraries.Select(library => new Html($"<script type=\"text/plain\">{library}</script>")),
        new($"<script type=\"application/json\" id=\"specifications\">{_specifications}</script>"),
        new($"<script>{_runtime}</script>"),
    ]);

    /// <summary>Id of a panel on the page, by which its specification is found.</summary>
    public static string Anchor(Study study, Figure figure, FigurePanel panel) => $"{study.Id}-{FigureFiles.PanelKey(figure, panel)}-panel";

    /// <summary>A source of the policy: <c>'sha256-…'</c>.</summary>
    public static string Hashed(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    /// <summary>A text that is part of this program.</summary>
    public static string Embedded(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);

        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    // The drawing above has the picture already, and the script takes it from there.
    private static JsonObject WithoutPicture(JsonObject panel)
    {
        foreach (var row in panel["layer"]!.AsArray().Select(layer => layer!["data"]?["values"]).OfType<JsonArray>().SelectMany(rows => rows))
        {
            if (row!["url"] is not null) row["url"] = "";
        }

        return panel;
    }

    private static string Library(string path)
    {
        var file = Path.Combine(FigureRenderer.FindModules(), path);
        var licence = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(file))!, "LICENSE")).Trim();
        var code = SourceMap().Replace(File.ReadAllText(file), "").Trim();

        // The interpreter comes as a module only, and a module can import nothing from this page.
        code = Import().Replace(code, "const $1 = vega;");
        code = Export().Replace(code, "vega.$2 = $1;");
        if (code.StartsWith("const ", StringComparison.Ordinal)) code = $"(() => {{\n{code}\n}})();";

        // What would end the element, or hide its end, is written otherwise; inside strings and patterns it means the same.
        return $"/* {licence} */\n{code}\n".ReplaceLineEndings("\n")
            .Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)
            .Replace("<!--", "\\x3c!--", StringComparison.Ordinal);
    }

    [GeneratedRegex("^//# sourceMappingURL=.*$", RegexOptions.Multiline)]
    private static partial Regex SourceMap();

    [GeneratedRegex("^import ({[^}]*}) from 'vega-util';", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex("^export { (\\w+) as (\\w+) };", RegexOptions.Multiline)]
    private static partial Regex Export();
}
