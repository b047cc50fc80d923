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
        _ => schema.Properties.Count > 0 ? "a map with the keys " + Names(schema) : "a map",
    };

    /// <summary>The known keys of a map, as a sentence.</summary>
    public static string Keys(Schema map) => map.Properties.Count > 0 ? $"Known keys: {Names(map)}." : "No key is known here.";

    private static string Names(Schema map) => string.Join(", ", map.Properties.Keys.Select(Shown.Plain).Order(StringComparer.Ordinal));

    private static string Range(Schema schema)
    {
        var low = schema switch
        {
            { Minimum: { } minimum, Maximum: null, ExclusiveMaximum: null } => $" of at least {CanonicalNumber.Write(minimum)}",
            { Minimum: { } minimum } => $" from {CanonicalNumber.Write(minimum)}",
            { ExclusiveMinimum: { } above } => $" above {CanonicalNumber.Write(above)}",
            _ => "",
        };
        var high = schema switch
        {
            { Maximum: { } maximum, Minimum: not null } => $" to {CanonicalNumber.Write(maximum)}",
            { Maximum: { } maximum } => $" up to {CanonicalNumber.Write(maximum)}",
            { ExclusiveMaximum: { } below } => $"{(low.Length > 0 ? "," : "")} below {CanonicalNumber.Write(below)}",
            _ => "",
        };

        return low + high;
    }

    private static string List(Schema schema)
    {
        var counts = (schema.MinItems, schema.MaxItems) switch
        {
            (null or 0, null) => "",
            ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $" of at least {least}"),
            (null or 0, { } most) => string.Create(CultureInfo.InvariantCulture, $" of at most {most}"),
            ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $" of {least} to {most}"),
        };

        return $"a list{counts}{(schema.UniqueItems ? ", none twice" : "")}{(schema.Items is { } items ? $", each {Values(items)}" : "")}";
    }
}
