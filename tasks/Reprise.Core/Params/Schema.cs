using System.Text.RegularExpressions;

namespace Reprise.Params;

/// <summary>What a value may be: the part of JSON Schema that params need. Unset members allow anything.</summary>
internal sealed record Schema
{
    /// <summary>Allows every value.</summary>
    public static readonly Schema Anything = new() { Additional = null, Open = true };

    /// <summary>Names of JSON Schema: object, array, string, number, integer, boolean.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    public IReadOnlyDictionary<string, Schema> Properties { get; init; } = new Dictionary<string, Schema>();

    /// <summary>What the entries of a map must be, when its keys are free.</summary>
    public Schema? Additional { get; init; }

    /// <summary>Whether keys beyond <see cref="Properties"/> may hold anything at all.</summary>
    public bool Open { get; init; }

    public Schema? PropertyNames { get; init; }

    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>The values of <c>enum</c>, or the one of <c>const</c>.</summary>
    public IReadOnlyList<ParamNode>? Values { get; init; }

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    public double? ExclusiveMinimum { get; init; }

    public double? ExclusiveMaximum { get; init; }

    public Schema? Items { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public int? MinProperties { get; init; }

    public bool UniqueItems { get; init; }

    public int? MinLength { get; init; }

    public Regex? Pattern { get; init; }

    /// <summary>The dotted key of a map in the same params; the text must be one of its keys.</summary>
    public string? EntryOf { get; init; }

    /// <summary>A folder beside the params file; the text must name a folder in it.</summary>
    public string? FolderOf { get; init; }

    public IReadOnlyList<Schema> OneOf { get; init; } = [];

    /// <summary>What the entry of a map must be; null when the map knows no such key.</summary>
    public Schema? Entry(string key) =>
        Properties.TryGetValue(key, out var known) ? known : Open ? Anything : Additional;

    /// <summary>Whether a list may stand here.</summary>
    public bool TakesList => Types.Contains("array");

    /// <summary>Whether numbers and booleans are out of the question, so that the text 7 is text.</summary>
    public bool TakesOnlyText =>
        Types is ["string"] || (Types.Count == 0 && Values is not null && Values.All(value => value is ParamScalar { Kind: ScalarKind.Text }));

    /// <summary>Whether a whole number may stand here.</summary>
    public bool TakesInteger => Types.Contains("integer") || Types.Contains("number") || OneOf.Any(branch => branch.TakesInteger);
}
