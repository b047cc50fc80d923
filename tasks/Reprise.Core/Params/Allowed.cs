using System.Globalization;

namespace Reprise.Params;

/// <summary>Says in words what a schema allows, for the second half of a message.</summary>
internal static class Allowed
{
    public static string Values(Schema schema)
    {
        if (schema.Values is { Count: 1 } constant) return Shown.Value(constant[0]);
        if (schema.Values is { } values) return "one of " + string.Join(", ", values.Select(Shown.Value));
        if (schema.OneOf.Count > 0) return Shown.Or(schema.OneOf.Select(Values));
        if (schema.Types.Count == 0) return "any value";

        return Shown.Or(schema.Types.Select(type => OfType(type, schema)));
    }

    private static string OfType(string type, Schema schema) => type switch
    {
        "boolean" => "true or false",
        "integer" => "an integer" + Range(schema),
        "number" => "a number" + Range(schema),
        "string" => schema switch
        {
            { Pattern: { } pattern } => $"text like {pattern}",
            { MinLength: > 0 } => "text that is not empty",
            _ => "text",
        },
        "array" => List(schema),
        _ => schema.Properties.Count > 0 ? "a map with the keys " + string.Join(", ", Names(schema)) : "a map",
    };

    /// <summary>The known keys of a map, as messages list them.</summary>
    public static IEnumerable<string> Names(Schema schema) => schema.Properties.Keys.Select(Shown.Plain).Order(StringComparer.Ordinal);

    private static string Range(Schema schema)
    {
        var bounds = new List<string>();
        if (schema.Minimum is { } minimum) bounds.Add($"at least {CanonicalNumber.Write(minimum)}");
        if (schema.ExclusiveMinimum is { } above) bounds.Add($"above {CanonicalNumber.Write(above)}");
        if (schema.Maximum is { } maximum) bounds.Add($"at most {CanonicalNumber.Write(maximum)}");
        if (schema.ExclusiveMaximum is { } below) bounds.Add($"below {CanonicalNumber.Write(below)}");

        return bounds.Count == 0 ? "" : " " + string.Join(" and ", bounds);
    }

    private static string List(Schema schema)
    {
        var text = "a list";
        if (schema.MinItems is { } least and > 0) text += string.Create(CultureInfo.InvariantCulture, $" of at least {least}");
        if (schema.MaxItems is { } most) text += string.Create(CultureInfo.InvariantCulture, $"{(schema.MinItems > 0 ? " and" : " of")} at most {most}");
        if (schema.UniqueItems) text += ", none twice";
        if (schema.Items is { } items) text += $", each {Values(items)}";

        return text;
    }
}
