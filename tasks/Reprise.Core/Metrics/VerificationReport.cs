using System.Globalization;
using System.Text;
using System.Text.Json;
using Reprise.Params;
using Reprise.Reports;

namespace Reprise.Metrics;

/// <summary>A verification for people and for programs: a line, Markdown for a pull request, JSON.</summary>
internal static class VerificationReport
{
    /// <summary>The whole in one line.</summary>
    public static string Line(Verification found) => string.Create(
        CultureInfo.InvariantCulture,
        $"{found.Count(MetricOutcome.Equal)} metrics equal, {found.Count(MetricOutcome.Within)} within tolerance, {found.Count(MetricOutcome.Differs)} differ, {found.Count(MetricOutcome.Missing)} missing, {found.Count(MetricOutcome.New)} new; {found.SoundLocks} locks agree with their sources");

    /// <summary>What was asked of a metric: equality, or a range.</summary>
    public static string Asked(Verification found, ExpectedMetric expected)
    {
        if (found.IsExact) return "equal, since determinism is strict and the engine is that of the snapshot";

        var tolerance = expected.Tolerance;
        var side = tolerance.Direction switch
        {
            MetricDirection.Higher => ", higher is better",
            MetricDirection.Lower => ", lower is better",
            _ => "",
        };
        return $"atol {CanonicalNumber.Write(tolerance.Absolute)}, rtol {CanonicalNumber.Write(tolerance.Relative)}{side}";
    }

    /// <summary>Tables of what failed and of what moved; all metrics below, folded.</summary>
    public static string Markdown(Verification found)
    {
        var text = new StringBuilder();
        text.Append("### Metrics of profile `").Append(found.Profile).Append("`: ").Append(found.Succeeds ? "verified" : "**not verified**").Append("\n\n");
        text.Append(Line(found)).Append(".\n");
        if (found.WhyNotExact.Count > 0)
        {
            text.Append("\nTolerances count, because:\n\n");
            foreach (var why in found.WhyNotExact) text.Append("- ").Append(MarkdownTable.Cell(why)).Append('\n');
        }

        if (found.Faults.Count > 0) text.Append('\n');
        foreach (var fault in found.Faults) text.Append("- ").Append(fault.Code).Append(": ").Append(MarkdownTable.Cell(fault.Message)).Append('\n');

        Table(text, found, found.Verdicts.Where(verdict => verdict.Outcome != MetricOutcome.Equal));
        text.Append("\n<details><summary>All metrics</summary>\n");
        Table(text, found, found.Verdicts);
        return text.Append("\n</details>\n").ToString();
    }

    /// <summary>The same for programs.</summary>
    public static string Json(Verification found)
    {
        return ReadableJson.Of(json =>
        {
            json.WriteString("profile", found.Profile);
            json.WriteBoolean("verified", found.Succeeds);
            json.WriteBoolean("exact", found.IsExact);
            json.Strings("why_not_exact", found.WhyNotExact);
            json.Objects("faults", found.Faults, fault =>
            {
                json.WriteString("code", fault.Code);
                json.WriteString("origin", fault.Origin);
                json.WriteString("message", fault.Message);
            });
            json.Objects("metrics", found.Verdicts, verdict => Write(json, verdict));
        });
    }

    /// <summary>The word for an outcome.</summary>
    public static string Word(MetricOutcome outcome) => outcome == MetricOutcome.Within ? "within tolerance" : outcome.ToString().ToLowerInvariant();

    private static void Write(Utf8JsonWriter json, MetricVerdict verdict)
    {
        json.WriteString("stage", verdict.Name.Stage);
        json.WriteString("metric", verdict.Name.Key);
        json.WriteString("outcome", Word(verdict.Outcome));
        if (verdict.Expected is { } expected)
        {
            json.WriteNumber("expected", expected.Value);
            json.WriteNumber("atol", expected.Tolerance.Absolute);
            json.WriteNumber("rtol", expected.Tolerance.Relative);
            json.WriteString("direction", expected.Tolerance.Direction.ToString().ToLowerInvariant());
        }

        if (verdict.Got is { } got) json.WriteNumber("got", got);
    }

    private static void Table(StringBuilder text, Verification found, IEnumerable<MetricVerdict> verdicts)
    {
        var rows = verdicts.ToList();
        if (rows.Count == 0) return;

        text.Append("\n| stage | metric | expected | got | asked | outcome |\n| --- | --- | ---: | ---: | --- | --- |\n");
        foreach (var row in rows)
        {
            text.AppendRow([
                row.Name.Stage,
                row.Name.Key,
                Number(row.Expected?.Value),
                Number(row.Got),
                row.Expected is { } expected ? (found.IsExact ? "equal" : Asked(found, expected)) : "",
                Word(row.Outcome),
            ]);
        }
    }

    private static string Number(double? value) => value is { } number ? CanonicalNumber.Write(number) : "";
}
