using System.Globalization;
using System.Text.Json;
using Reprise.Params;

namespace Reprise.Sweeps;

/// <summary>
/// Reads <c>-p:Grid</c>, written like <c>-p:Set</c>: each item of a param's row is a value of its axis. Every value is tried on the
/// params by itself, so that what the schema refuses is known before anything runs.
/// </summary>
/// <param name="paramsPath">The params file.</param>
/// <param name="schemaPath">Its schema.</param>
/// <param name="profile">The overlay of the build.</param>
/// <param name="set">What <c>-p:Set</c> says beside the grid.</param>
internal sealed class GridReader(string paramsPath, string schemaPath, string profile, string set)
{
    /// <summary>What stands for the file of a mistake in the grid.</summary>
    public const string Origin = "-p:Grid";

    /// <summary>More points, or values of one axis, than a sweep takes.</summary>
    public const int MostPoints = 1000;

    private readonly List<ParamProblem> _problems = [];
    private readonly SortedSet<string> _outside = new(StringComparer.Ordinal);

    /// <summary>All that is wrong with the grid, with <c>-p:Set</c> and with the params, in reading order.</summary>
    public IReadOnlyList<ParamProblem> Problems => new ParamsException(_problems).Problems;

    /// <summary>Texts among the params of all values that are paths which lead out of the checkout.</summary>
    public IReadOnlyList<string> Outside => [.. _outside];

    /// <summary>The axes in their order; they mean nothing where there are problems.</summary>
    public IReadOnlyList<GridAxis> Read(string grid)
    {
        if (string.IsNullOrWhiteSpace(grid))
        {
            Report(Codes.EmptyGrid, 1, "There is no grid to sweep over; say for instance -p:Grid=\"models.c1m1.dropout=0.2|0.3|0.4 seeds=1..5\".");
            return [];
        }

        var unreadable = new List<ParamProblem>();
        var assignments = new SetParser(grid, unreadable).Parse();
        _problems.AddRange(unreadable.Select(problem => problem with { File = Origin }));

        var fixedKeys = new SetParser(set, []).Parse().Select(assignment => assignment.Key).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var assignment in assignments)
        {
            if (!seen.Add(assignment.Key)) Report(Codes.RepeatedInGrid, assignment.Column, $"{Shown.Plain(assignment.Key)} is an axis twice; write all its values in one row.");
            if (fixedKeys.Contains(assignment.Key)) Report(Codes.RepeatedInGrid, assignment.Column, $"{Shown.Plain(assignment.Key)} has a value by -p:Set as well; take it out of one of the two.");
        }

        return [.. assignments.Where(assignment => !fixedKeys.Contains(assignment.Key)).Select(Axis)];
    }

    private GridAxis Axis(SetAssignment assignment)
    {
        var name = Shown.Plain(assignment.Key);
        var values = new List<GridValue>();
        var known = new HashSet<string>(StringComparer.Ordinal);

        foreach (var item in assignment.Items)
        {
            if (item is { Text: "", Quoted: false })
            {
                var what = assignment.Items.Count == 1 ? "has no value" : "has an empty value in its row";
                Report(Codes.EmptyGrid, item.Column, $"{name} {what}; write {name}=one|other, or a range of whole numbers as 1..5.");
                continue;
            }

            foreach (var text in Expand(item, name))
            {
                if (Try(assignment, item, text) is not { } value) continue;
                if (known.Add(value.Shown)) values.Add(value);
                else Report(Codes.RepeatedInGrid, item.Column, $"{name} takes {Shown.Plain(value.Shown)} twice; keep one.");
            }
        }

        return new GridAxis(assignment.Key, values);
    }

    /// <summary>The texts an item stands for: 4..6 for three.</summary>
    private IEnumerable<string> Expand(SetItem item, string name)
    {
        if (item.Quoted) return [item.Text.Contains('"', StringComparison.Ordinal) ? $"'{item.Text}'" : $"\"{item.Text}\""];
        if (item.Text.Split("..") is not [var first, var last]
            || !long.TryParse(first, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var from)
            || !long.TryParse(last, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var to))
            return [item.Text];

        if (from > to) Report(Codes.EmptyGrid, item.Column, $"{Shown.Text(item.Text)} of {name} is an empty range; write the smaller number first.");
        else if ((decimal)to - from >= MostPoints) Report(Codes.TooManyPoints, item.Column, string.Create(CultureInfo.InvariantCulture, $"{Shown.Text(item.Text)} of {name} is a range of more than {MostPoints} values."));
        else return Enumerable.Range(0, (int)(to - from) + 1).Select(step => (from + step).ToString(CultureInfo.InvariantCulture));

        return [];
    }

    private GridValue? Try(SetAssignment assignment, SetItem item, string text)
    {
        var before = set.Trim() is { Length: > 0 } given ? given + " " : "";
        try
        {
            var values = ResolvedParams.Load(paramsPath, schemaPath, profile, $"{before}{assignment.Key}={text}");
            _outside.UnionWith(values.Locations.Keys.SelectMany(key => Texts(values, key)).Where(found => found.StartsWith("../", StringComparison.Ordinal)));
            values.TryGet(assignment.Key, out var json);
            return new GridValue(text, Single(json));
        }
        catch (ParamsException exception)
        {
            foreach (var problem in exception.Problems)
            {
                // A mistake behind what -p:Set says is one of the grid: at its key, or in its value.
                var column = problem.Column - before.Length;
                var isOurs = problem.File == Place.Set && column > 0;
                _problems.Add(!isOurs ? problem : problem with { File = Origin, Column = column > assignment.Key.Length ? item.Column : assignment.Column + column - 1 });
            }

            return null;
        }
    }

    private static IReadOnlyList<string> Texts(ResolvedParams values, string key) => values.TryGet(key, out var json) && json.Contains("../", StringComparison.Ordinal) ? values.Values(key) : [];

    /// <summary>A value as it is printed; a list has just the one item of this axis.</summary>
    private static string Single(string json)
    {
        using var document = JsonDocument.Parse(json);
        var value = document.RootElement is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 1 ? list[0] : document.RootElement;
        return value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
    }

    private void Report(string code, int column, string message) => _problems.Add(new ParamProblem(code, new Place(Origin, 1, column), message));
}
