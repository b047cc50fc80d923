using System.Text.RegularExpressions;

namespace Reprise.Params;

/// <summary>
/// Turns a JSON Schema into a <see cref="Schema"/>. A keyword that is not understood is an error: skipping it would promise a check
/// that never happens.
/// </summary>
internal sealed class SchemaReader(List<ParamProblem> problems)
{
    /// <summary>The key of the overlays: described in the schema for editors, never part of the params themselves.</summary>
    public const string Profiles = "profiles";

    private static readonly string[] TypeNames = ["array", "boolean", "integer", "number", "object", "string"];

    public Schema Read(ParamNode node)
    {
        if (node is ParamScalar { Kind: ScalarKind.Boolean, Text: "true" }) return Schema.Anything;

        return node is ParamMap map ? ReadMap(map) : Refused(node, "a schema is a map of keywords", Schema.Anything);
    }

    private Schema ReadMap(ParamMap map)
    {
        var schema = map.Entries.Aggregate(new Schema(), ReadKeyword);
        // In JSON Schema a map is open unless told otherwise; a typo in a strict file must not pass, so here it is closed.
        var open = schema.Open || (map.Find("additionalProperties") is null && schema.Types.Count == 0 && schema.Properties.Count == 0);

        return schema with { Open = open };
    }

    private Schema ReadKeyword(Schema schema, ParamEntry keyword)
    {
        var value = keyword.Value;
        return keyword.Key switch
        {
            "$schema" or "$id" or "$comment" or "title" or "description" or "examples" => schema,
            "type" => schema with { Types = TypesOf(value) },
            "properties" => schema with { Properties = PropertiesOf(value) },
            "additionalProperties" when value is ParamScalar { Kind: ScalarKind.Boolean } closed => schema with { Open = closed.Text == "true" },
            "additionalProperties" => schema with { Additional = Read(value) },
            "propertyNames" => schema with { PropertyNames = Read(value) },
            "required" => schema with { Required = Texts(value) },
            "enum" => schema with { Values = value is ParamList list ? list.Items : Refused(value, "enum is a list", Array.Empty<ParamNode>()) },
            "const" => schema with { Values = [value] },
            "minimum" => schema with { Minimum = Number(value) },
            "maximum" => schema with { Maximum = Number(value) },
            "exclusiveMinimum" => schema with { ExclusiveMinimum = Number(value) },
            "exclusiveMaximum" => schema with { ExclusiveMaximum = Number(value) },
            "items" => schema with { Items = Read(value) },
            "minItems" => schema with { MinItems = Count(value) },
            "maxItems" => schema with { MaxItems = Count(value) },
            "minProperties" => schema with { MinProperties = Count(value) },
            "minLength" => schema with { MinLength = Count(value) },
            "uniqueItems" => schema with { UniqueItems = value is ParamScalar { Kind: ScalarKind.Boolean, Text: "true" } },
            // What JSON Schema has no word for; editors pass over it.
            "x-entryOf" => schema with { EntryOf = Text(value) },
            "x-folderOf" => schema with { FolderOf = Text(value) },
            "pattern" => schema with { Pattern = PatternOf(value) },
            "oneOf" => schema with { OneOf = value is ParamList list ? [.. list.Items.Select(Read)] : Refused(value, "oneOf is a list", Array.Empty<Schema>()) },
            _ => Refused(keyword.Place, $"the keyword {Shown.Text(keyword.Key)} is not implemented", schema),
        };
    }

    private string[] TypesOf(ParamNode value)
    {
        string[] types = value is ParamScalar scalar ? [scalar.Text] : Texts(value);
        return types.All(TypeNames.Contains) ? types : Refused(value, $"a type is one of {string.Join(", ", TypeNames)}", Array.Empty<string>());
    }

    private Dictionary<string, Schema> PropertiesOf(ParamNode value)
    {
        if (value is not ParamMap map) return Refused(value, "properties is a map", new Dictionary<string, Schema>());

        return map.Entries.ToDictionary(entry => entry.Key, entry => Read(entry.Value), StringComparer.Ordinal);
    }

    private string[] Texts(ParamNode value) => value is ParamList list && list.Items.All(item => item is ParamScalar)
        ? [.. list.Items.Cast<ParamScalar>().Select(item => item.Text)]
        : Refused(value, "a list of texts is needed", Array.Empty<string>());

    private string? Text(ParamNode value) => value is ParamScalar scalar ? scalar.Text : Refused<string?>(value, "a text is needed", null);

    private double? Number(ParamNode value) => value is ParamScalar { Kind: ScalarKind.Number } scalar && CanonicalNumber.TryRead(scalar.Text, out var number)
        ? number
        : Refused<double?>(value, "a number is needed", null);

    private int? Count(ParamNode value) => Number(value) is { } number && number is >= 0 and <= int.MaxValue && double.IsInteger(number)
        ? (int)number
        : Refused<int?>(value, "a count is needed", null);

    private Regex? PatternOf(ParamNode value)
    {
        try
        {
            // Linear time whatever the pattern, because the text comes from outside.
            if (value is ParamScalar scalar) return new Regex(scalar.Text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return Refused<Regex?>(value, exception.Message.TrimEnd('.'), null);
        }

        return Refused<Regex?>(value, "a pattern is text", null);
    }

    private T Refused<T>(ParamNode node, string why, T instead) => Refused(node.Place, why, instead);

    private T Refused<T>(Place place, string why, T instead)
    {
        problems.Add(new(Codes.BadSchema, place, $"The schema of the params cannot be used: {why}."));
        return instead;
    }
}
