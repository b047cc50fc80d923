using System.Text.Json;

namespace Reprise.Report;

/// <summary>Which settings of this build are not the paper's.</summary>
internal static class ParamDifferences
{
    /// <summary>Dotted key, our value, the paper's value; a single row of words when there is no difference.</summary>
    public static IReadOnlyList<string[]> Of(Paper paper, ReportSettings settings)
    {
        var differences = paper.Params
            .Select(param => (param.Key, Paper: param.Value, Ours: settings.Value(param.Key)))
            .Where(param => param.Ours is { } ours && !Same(ours, param.Paper))
            .Select(param => new[] { param.Key, Words(param.Ours!.Value), Words(param.Paper) })
            .ToList();

        return differences.Count > 0 ? differences : [["none", CellText.Nothing, CellText.Nothing]];
    }

    // Lists and maps on one line with their keys in order, however a file writes them.
    private static string Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Words))}]",
        JsonValueKind.Object => $"{{{string.Join(", ", value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"{member.Name}: {Words(member.Value)}"))}}}",
        _ => value.ToString(),
    };

    private static bool Same(JsonElement ours, JsonElement paper) =>
        ours.ValueKind == JsonValueKind.Number && paper.ValueKind == JsonValueKind.Number
            ? ours.GetDouble() == paper.GetDouble()
            : JsonElement.DeepEquals(ours, paper);
}
