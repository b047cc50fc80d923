using System.Text;
using System.Text.Json;
using Reprise.Files;
using Reprise.Params;
using Reprise.Reports;

namespace Reprise.Changes;

/// <summary>Changes of locks for people and for programs: tables for a console, Markdown for a pull request, JSON.</summary>
internal static class ChangesReport
{
    private const int MostStages = 3;

    /// <summary>The tables: what differs, what was, what is.</summary>
    public static IReadOnlyList<ChangesTable> Tables(LockChanges changes) =>
    [
        new("Params, engine and programs", ["what", "before", "after", "stages"], [.. changes.Facts.Select(Row)]),
        new("Metrics", ["stage", "metric", "before", "after", "Δ"], [.. changes.Metrics.Select(Row)]),
        new("Outs", ["stage", "out", "before", "after"], [.. changes.Outs.Select(Row)]),
    ];

    /// <summary>The whole in one line.</summary>
    public static string Line(LockChanges changes) =>
        $"{changes.Facts.Count(fact => fact.Kind == "param")} params, {changes.Metrics.Count} of {changes.Metrics.Count + changes.SameMetrics} metrics and {changes.Outs.Count} outs differ; {changes.Added.Count} stages added, {changes.Removed.Count} removed";

    /// <summary>Markdown.</summary>
    public static string Markdown(LockChanges changes, string against)
    {
        var text = new StringBuilder($"### Changes against `{against}`\n\n{Line(changes)}.\n");
        if (changes.Added.Count > 0) text.Append("\nAdded: ").AppendJoin(", ", changes.Added).Append(".\n");
        if (changes.Removed.Count > 0) text.Append("\nRemoved: ").AppendJoin(", ", changes.Removed).Append(".\n");

        foreach (var table in Tables(changes).Where(table => table.Rows.Count > 0))
        {
            text.Append("\n#### ").Append(table.Title).Append("\n\n");
            text.AppendRow(table.Header).AppendRow(table.Header.Select(_ => "---"));
            foreach (var row in table.Rows) text.AppendRow(row);
        }

        return text.ToString();
    }

    /// <summary>JSON: nothing shortened.</summary>
    public static string Json(LockChanges changes, string against, string commit)
    {
        return ReadableJson.Of(json =>
        {
            json.WriteString("against", against);
            json.WriteString("commit", commit);
            json.Strings("added", changes.Added);
            json.Strings("removed", changes.Removed);
            json.Objects("facts", changes.Facts, fact =>
            {
                json.WriteString("kind", fact.Kind);
                json.WriteString("key", fact.Key);
                json.WriteString("before", fact.Before);
                json.WriteString("after", fact.After);
                json.Strings("stages", fact.Stages);
            });
            json.Objects("metrics", changes.Metrics, metric =>
            {
                json.WriteString("stage", metric.Name.Stage);
                json.WriteString("metric", metric.Name.Key);
                Number(json, "before", metric.Before);
                Number(json, "after", metric.After);
                Number(json, "delta", metric.Delta);
            });
            json.Objects("outs", changes.Outs, made =>
            {
                json.WriteString("stage", made.Stage);
                json.WriteString("path", made.Path);
                json.WriteString("before", made.Before?.Digest);
                json.WriteString("after", made.After?.Digest);
            });
        });
    }

    private static string[] Row(FactChange fact) =>
    [
        fact.Key.Length > 0 ? $"{fact.Kind} {fact.Key}" : fact.Kind,
        fact.Kind == "program" ? Short(fact.Before) : fact.Before ?? "",
        fact.Kind == "program" ? Short(fact.After) : fact.After ?? "",
        string.Join(", ", fact.Stages.Take(MostStages)) + (fact.Stages.Count > MostStages ? $" and {fact.Stages.Count - MostStages} more" : ""),
    ];

    private static string[] Row(MetricChange metric) =>
        [metric.Name.Stage, metric.Name.Key, Shown(metric.Before), Shown(metric.After), metric.Delta is { } delta ? (delta > 0 ? "+" : "") + Shown(delta) : ""];

    private static string[] Row(OutChange made) => [made.Stage, made.Path, Short(made.Before?.Digest), Short(made.After?.Digest)];

    private static string Shown(double? value) => value is { } number ? CanonicalNumber.Write(number) : "";

    private static string Short(string? digest) => digest is null ? "" : Sha256Digest.Short(digest);

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
