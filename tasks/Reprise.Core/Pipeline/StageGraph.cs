using System.Globalization;
using System.Text;

namespace Reprise.Pipeline;

/// <summary>The graph of stages with their states, in the two languages that draw it.</summary>
/// <param name="stages">All stages, each after those it refers to.</param>
internal sealed class StageGraph(IReadOnlyList<StageState> stages)
{
    // Pale grounds, so that black text is read on all of them.
    private static readonly (StageNeed Need, string Fill, string Line)[] s_looks =
    [
        (StageNeed.Nothing, "#e6f4ea", "#34804a"),
        (StageNeed.Restore, "#e3eefb", "#2b6cb0"),
        (StageNeed.Run, "#fff0d9", "#b7791f"),
        (StageNeed.Frozen, "#ececf1", "#5a5a72"),
        (StageNeed.Lost, "#fde2e2", "#c53030"),
    ];

    private readonly Dictionary<string, int> _numbers = stages.Select((stage, number) => (stage.Stage, number)).ToDictionary(StringComparer.Ordinal);

    /// <summary>For Markdown that is shown by a forge, and for mermaid.live.</summary>
    public string Mermaid()
    {
        var text = new StringBuilder("graph LR\n");
        foreach (var stage in stages)
            text.Append(CultureInfo.InvariantCulture, $"  n{_numbers[stage.Stage]}[\"{MermaidText(stage.Stage)}\"]:::{StatusReport.Word(stage.Need)}\n");

        foreach (var (from, to) in Edges()) text.Append(CultureInfo.InvariantCulture, $"  n{from} --> n{to}\n");

        foreach (var (need, fill, line) in s_looks)
            text.Append(CultureInfo.InvariantCulture, $"  classDef {StatusReport.Word(need)} fill:{fill},stroke:{line},color:#000\n");
        return text.ToString();
    }

    /// <summary>For Graphviz; what a stage needs and why is its tooltip.</summary>
    public string Dot()
    {
        var text = new StringBuilder("digraph pipeline {\n  rankdir=LR;\n  node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\", fontsize=11];\n");
        foreach (var stage in stages)
        {
            var (_, fill, line) = Array.Find(s_looks, look => look.Need == stage.Need);
            var words = StatusReport.Word(stage.Need).Replace('_', ' ');
            var tip = stage.Reasons.Count > 0 ? $"{words}: {Why.Short(stage.Reasons)}" : words;
            text.Append(CultureInfo.InvariantCulture, $"  n{_numbers[stage.Stage]} [label={DotText(stage.Stage)}, tooltip={DotText(tip)}, fillcolor=\"{fill}\", color=\"{line}\"];\n");
        }

        foreach (var (from, to) in Edges()) text.Append(CultureInfo.InvariantCulture, $"  n{from} -> n{to};\n");
        return text.Append("}\n").ToString();
    }

    private IEnumerable<(int From, int To)> Edges() =>
        from stage in stages
        from before in stage.After
        where _numbers.ContainsKey(before)
        select (_numbers[before], _numbers[stage.Stage]);

    private static string MermaidText(string text) => text.Replace("#", "#35;", StringComparison.Ordinal).Replace("\"", "#quot;", StringComparison.Ordinal);

    private static string DotText(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
