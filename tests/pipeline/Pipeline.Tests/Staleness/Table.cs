using System.Globalization;
using System.Text;
using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests.Staleness;

/// <summary>All rows, and how they are printed.</summary>
internal static class Table
{
    private static readonly (string Title, Row[] Rows)[] s_parts =
    [
        ("Times and places", PlaceRows.All),
        ("params.yaml and the command line", ParamRows.All),
        ("What a stage reads", InputRows.All),
        ("Programs and declarations", ProgramRows.All),
        ("Outs, locks and the cache", OutRows.All),
        ("Branches, checkouts and kills", CheckoutRows.All),
    ];

    public static IReadOnlyList<Row> Rows { get; } = [.. s_parts.SelectMany(part => part.Rows)];

    public static string Markdown()
    {
        var text = new StringBuilder($"""
            # What reruns, and what does not

            Each row is a test: a tree of forty stages is built, something is done to it, and it is built again with `dotnet build Reproduce.proj`. *runs*
            are the stages whose program is started, *restored* those whose outs come from the cache; all others are up to date and are not touched. The last
            column is what the build says of the first of them. After every row all outs are compared with a recomputation by hand, and a third build
            finds nothing to do.

            The forty: `acquire` reads the folder `raw/`; three `prepare` read it, nine `tensors` one `prepare` each, twenty-four `train` one `tensors` each, and
            three `report` read every `train`. This file is printed from the tests in `tests/pipeline/Pipeline.Tests/Staleness/`: {Rows.Count + CompiledRows.All.Length} rows.

            """);

        foreach (var (title, rows) in s_parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| what is done | runs | restored | the build says |\n| --- | --- | --- | --- |\n");
            foreach (var row in rows)
                text.Append(CultureInfo.InvariantCulture, $"| {row.Change}{(row.Note.Length > 0 ? $": {row.Note}" : "")} | {Names(row.Runs)} | {Names(row.Restored)} | {Said(row)} |\n");
        }

        text.Append("\n## A program in C#\n\nHere a stage of its own is compiled, and what is said is the answer of `-t:Status`.\n\n| what is done | is | because |\n| --- | --- | --- |\n");
        foreach (var (change, _, says) in CompiledRows.All)
            text.Append(CultureInfo.InvariantCulture, $"| {change} | {(says.Length > 0 ? $"would run | `{says}`" : "up to date |")} |\n");

        return text.Replace("\r", "").ToString();
    }

    private static string Said(Row row)
    {
        var said = row.Says.Length > 0 ? $"`{row.Says}`" : "";
        return row.Code.Length == 0 ? said : $"{(row.Fails ? "error" : "warning")} {row.Code}{(said.Length > 0 ? $"; {said}" : "")}";
    }

    /// <summary>A family of which all stages are named is named once.</summary>
    private static string Names(string[] stages)
    {
        if (stages.Length == 0) return "–";
        if (stages.SequenceEqual(Forty.Stages)) return "all 40";

        var families = stages.GroupBy(stage => stage.Split('.')[0]).Select(family => family.Count() switch
        {
            1 => $"`{family.Single()}`",
            var count when count == Forty.Stages.Count(stage => stage.Split('.')[0] == family.Key) => $"all `{family.Key}`",
            var count => $"{count.ToString(CultureInfo.InvariantCulture)} `{family.Key}`",
        });
        return string.Join(", ", families);
    }
}
