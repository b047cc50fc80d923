using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reprise.Params;

namespace Reprise.Metrics;

/// <summary>The YAML of a snapshot: a metric a line, so that a pull request shows which ones moved.</summary>
internal static class SnapshotText
{
    private const string Header = """
        # What -t:Verify compares metrics with. -p:Accept=true -p:Reason="…" rewrites the values; tolerances are yours to edit and are kept.
        # In strict determinism on this engine a metric must be equal to the last bit, elsewhere within atol + rtol · |value|;
        # where direction says what is better, a change for the better is never too far.

        """;

    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a snapshot.</summary>
    public static string Write(Snapshot snapshot)
    {
        var text = new StringBuilder(Header.ReplaceLineEndings("\n"));
        text.Append("profile: ").Append(Quoted(snapshot.Profile)).Append('\n');
        text.Append("reason: ").Append(Quoted(snapshot.Reason)).Append('\n');
        text.Append("determinism: ").Append(Quoted(snapshot.Determinism)).Append('\n');
        text.Append(snapshot.Engine.Count > 0 ? "engine:\n" : "engine: {}\n");
        foreach (var (name, value) in snapshot.Engine.OrderBy(fact => fact.Key, StringComparer.Ordinal))
            text.Append("  ").Append(Quoted(name)).Append(": ").Append(Quoted(value)).Append('\n');

        text.Append(snapshot.Metrics.Count > 0 ? "metrics:\n" : "metrics: {}\n");
        foreach (var stage in snapshot.Metrics.OrderBy(metric => metric.Key).GroupBy(metric => metric.Key.Stage))
        {
            text.Append("  ").Append(Quoted(stage.Key)).Append(":\n");
            foreach (var (name, expected) in stage) text.Append("    ").Append(Quoted(name.Key)).Append(": ").Append(Record(expected)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Reads a snapshot; null where it has mistakes, which the problems then name with their places.</summary>
    /// <param name="file">How messages name it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static Snapshot? Read(string file, string text, List<ParamProblem> problems)
    {
        if (YamlReader.Read(file, text, problems) is not { } root || problems.Count > 0) return null;

        var metrics = new SortedDictionary<MetricName, ExpectedMetric>();
        foreach (var stage in Map(root, "metrics", problems))
        {
            foreach (var metric in Map(stage.Value, null, problems))
            {
                if (ReadRecord(metric, problems) is { } expected) metrics[new MetricName(stage.Key, metric.Key)] = expected;
            }
        }

        var engine = Map(root, "engine", problems).ToDictionary(fact => fact.Key, fact => Text(fact.Value, fact.Key, problems));
        var snapshot = new Snapshot
        {
            Profile = Text(root, "profile", problems),
            Reason = Text(root, "reason", problems),
            Determinism = Text(root, "determinism", problems),
            Engine = new SortedDictionary<string, string>(engine, StringComparer.Ordinal),
            Metrics = metrics,
        };

        return problems.Count == 0 ? snapshot : null;
    }

    private static string Record(ExpectedMetric expected) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{value: {CanonicalNumber.Write(expected.Value)}, atol: {CanonicalNumber.Write(expected.Tolerance.Absolute)}, rtol: {CanonicalNumber.Write(expected.Tolerance.Relative)}, direction: {expected.Tolerance.Direction.ToString().ToLowerInvariant()}}}");

    private static ExpectedMetric? ReadRecord(ParamEntry metric, List<ParamProblem> problems)
    {
        var value = 0.0;
        var fields = Map(metric.Value, null, problems).ToDictionary(field => field.Key, field => (field.Value as ParamScalar)?.Text ?? "", StringComparer.Ordinal);
        string Field(string name) => fields.GetValueOrDefault(name, "");
        var declared = DeclaredMetric.Parse("", "metric", Field("atol"), Field("rtol"), Field("direction"), out var problem);

        if (fields.Keys.FirstOrDefault(name => name is not ("value" or "atol" or "rtol" or "direction")) is { } unknown)
            problem = $"'{unknown}' is none of value, atol, rtol and direction";
        else if (!double.TryParse(Field("value"), NumberStyles.Float, CultureInfo.InvariantCulture, out value) || !double.IsFinite(value))
            problem = $"the value '{Field("value")}' is not a number";

        if (problem.Length == 0 && declared is not null) return new ExpectedMetric(value, declared.Tolerance, metric.Place);

        problems.Add(new ParamProblem(Codes.NoSnapshot, metric.Place, $"Of the metric '{metric.Key}', {problem}."));
        return null;
    }

    private static IReadOnlyList<ParamEntry> Map(ParamNode node, string? key, List<ParamProblem> problems)
    {
        var found = key is null ? node : (node as ParamMap)?.Find(key)?.Value;
        if (found is ParamMap map) return map.Entries;

        problems.Add(new ParamProblem(Codes.NoSnapshot, (found ?? node).Place, key is null ? "Here a map is expected." : $"The snapshot has no map '{key}'."));
        return [];
    }

    private static string Text(ParamNode node, string key, List<ParamProblem> problems)
    {
        var found = node is ParamMap map ? map.Find(key)?.Value : node;
        if (found is ParamScalar scalar) return scalar.Text;

        problems.Add(new ParamProblem(Codes.NoSnapshot, (found ?? node).Place, $"The snapshot has no text '{key}'."));
        return "";
    }

    private static string Quoted(string text) =>
        text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-') && char.IsAsciiLetter(text[0])
            && text is not ("true" or "false" or "null")
            ? text
            : JsonSerializer.Serialize(text, s_json);
}
