using System.Globalization;

namespace Reprise.Params;

/// <summary>Turns assignments into an overlay, each value typed as the schema says at its key.</summary>
internal sealed class SetOverlay(Schema root, List<ParamProblem> problems)
{
    /// <summary>More values than any matrix has; beyond it a range is a slip of the finger.</summary>
    private const long MaxRange = 10_000;

    public ParamMap Apply(ParamMap below, IEnumerable<SetAssignment> assignments)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var assignment in assignments)
        {
            if (seen.TryAdd(assignment.Key, assignment.Column))
                below = Overlay.Merge(below, Nest(assignment));
            else
                problems.Add(new(Codes.RepeatedKey, At(assignment.Column), $"{Shown.Plain(assignment.Key)} is set twice, first in column {seen[assignment.Key].ToString(CultureInfo.InvariantCulture)}; keep one."));
        }

        return below;
    }

    private ParamMap Nest(SetAssignment assignment)
    {
        var parts = assignment.Key.Split('.');
        var schema = parts.Aggregate((Schema?)root, (known, part) => known?.Entry(part));
        var node = Typed(assignment, schema ?? Schema.Anything);
        var end = assignment.Column + assignment.Key.Length;

        foreach (var part in Enumerable.Reverse(parts))
        {
            var place = At(end - part.Length);
            node = new ParamMap(place, [new ParamEntry(part, place, node)]);
            end -= part.Length + 1;
        }

        return (ParamMap)node;
    }

    private ParamNode Typed(SetAssignment assignment, Schema schema)
    {
        if (!schema.TakesList) return Single(assignment.Text, schema);

        var items = schema.Items ?? Schema.Anything;
        // key= empties a list.
        var given = assignment.Items is [{ Text: "", Quoted: false }] ? [] : assignment.Items;
        return new ParamList(At(assignment.Text.Column), [.. given.SelectMany(item => items.TakesInteger && !item.Quoted ? Range(item, items) : [Single(item, items)])]);
    }

    private static ParamScalar Single(SetItem item, Schema schema) => item.Quoted || schema.TakesOnlyText
        ? new ParamScalar(At(item.Column), item.Text, ScalarKind.Text, item.Quoted)
        : PlainScalar.Read(At(item.Column), item.Text);

    // 4..6 stands for 4, 5, 6.
    private IEnumerable<ParamNode> Range(SetItem item, Schema schema)
    {
        if (item.Text.Split("..") is not [var first, var last]
            || !long.TryParse(first, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var from)
            || !long.TryParse(last, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var to))
            return [Single(item, schema)];

        if (from > to || (decimal)to - from >= MaxRange)
        {
            problems.Add(new(Codes.BadSet, At(item.Column), FormattableString.Invariant($"{Shown.Text(item.Text)} is not a range: write the smaller number first, at most {MaxRange} values.")));
            return [];
        }

        return Enumerable.Range(0, (int)(to - from) + 1)
            .Select(i => PlainScalar.Read(At(item.Column), (from + i).ToString(CultureInfo.InvariantCulture)));
    }

    private static Place At(int column) => new(Place.Set, 1, column);
}
