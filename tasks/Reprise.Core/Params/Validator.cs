namespace Reprise.Params;

/// <summary>Checks values against a schema and says everything that is wrong with them.</summary>
/// <param name="root">The schema of the whole file; misplaced keys are looked for in it.</param>
/// <param name="problems">Takes the mistakes.</param>
/// <param name="complete">Whether missing keys are mistakes; in a part that an overlay completes they are not.</param>
/// <param name="folder">Where the params file lies.</param>
internal sealed class Validator(Schema root, List<ParamProblem> problems, bool complete, string folder)
{
    private readonly KeySuggestion _suggestion = new(root);
    private KnownNames? _known;

    public void Check(ParamMap map)
    {
        // What an overlay completes may name what the overlay brings.
        _known = complete ? new(map, folder) : null;
        Check(map, root, "", map.Place);
    }

    private void Check(ParamNode node, Schema schema, string path, Place owner)
    {
        if (node is ParamRefused) return;

        if (node is ParamScalar { Kind: ScalarKind.Null })
            Report(Codes.NoValue, node.Place, $"{path} has no value; allowed: {Allowed.Values(schema)}.");
        else if (node is ParamScalar { Kind: ScalarKind.Number } number && !CanonicalNumber.TryRead(number.Text, out _))
            Report(Codes.OutOfRange, node.Place, $"{path} = {Shown.Value(node)} cannot be held exactly by a 64-bit float; allowed: {Allowed.Values(schema)}.");
        else if (schema.OneOf.Count > 0)
            CheckOneOf(node, schema, path, owner);
        else if (schema.Values is { } values)
            CheckValues(node, schema, path, values);
        else if (schema.Types.Count == 0 || schema.Types.Any(type => IsOfType(node, type)))
            CheckContent(node, schema, path, owner);
        else
            Report(Codes.WrongType, node.Place, $"{path} = {Shown.Value(node)} is {TypeMistake(node, schema)}; allowed: {Allowed.Values(schema)}.");
    }

    private void CheckContent(ParamNode node, Schema schema, string path, Place owner)
    {
        switch (node)
        {
            case ParamMap map:
                CheckMap(map, schema, path, owner);
                break;
            case ParamList list:
                CheckList(list, schema, path);
                break;
            case ParamScalar { Kind: ScalarKind.Number } scalar:
                CheckRange(scalar, schema, path);
                break;
            case ParamScalar { Kind: ScalarKind.Text } scalar:
                CheckText(scalar, schema, path);
                break;
        }
    }

    private void CheckMap(ParamMap map, Schema schema, string path, Place owner)
    {
        foreach (var (key, place, value) in map.Entries)
        {
            var name = Join(path, key);
            if (key.Contains('.', StringComparison.Ordinal) || !WellFormed.Is(key))
                Report(Codes.BadKey, place, $"The key {Shown.Text(key)} cannot be used: dots separate the parts of a key; choose a plain word.");
            else if (schema.Entry(key) is not { } entry)
                Report(Codes.UnknownKey, place, $"{name} is not a known key. {_suggestion.For(key, schema)}{Allowed.Keys(schema)}");
            else if (!schema.Properties.ContainsKey(key) && schema.PropertyNames is { } names && !Fits(new ParamScalar(place, key, ScalarKind.Text), names))
                Report(Codes.BadKey, place, $"{name} cannot be named so; allowed: {Allowed.Values(names)}.");
            else
                Check(value, entry, name, place);
        }

        if (!complete) return;

        foreach (var missing in schema.Required.Where(key => map.Find(key) is null))
            Report(Codes.MissingKey, owner, $"{Join(path, missing)} is missing; allowed: {(schema.Entry(missing) is { } entry ? Allowed.Values(entry) : "any value")}.");

        if (map.Entries.Count < schema.MinProperties)
            Report(Codes.OutOfRange, owner, FormattableString.Invariant($"{path} has {map.Entries.Count} entries, but at least {schema.MinProperties} are needed."));
    }

    private void CheckList(ParamList list, Schema schema, string path)
    {
        if (list.Items.Count < schema.MinItems || list.Items.Count > schema.MaxItems)
            Report(Codes.OutOfRange, list.Place, FormattableString.Invariant($"{path} has {list.Items.Count} items; allowed: {Allowed.Values(schema)}."));

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            Check(item, schema.Items ?? Schema.Anything, FormattableString.Invariant($"{path}[{i}]"), item.Place);
            if (schema.UniqueItems && item is not ParamRefused && !seen.Add(CanonicalJson.Write(item)))
                Report(Codes.RepeatedItem, item.Place, $"{path} holds {Shown.Value(item)} twice; keep one.");
        }
    }

    private void CheckRange(ParamScalar scalar, Schema schema, string path)
    {
        _ = CanonicalNumber.TryRead(scalar.Text, out var value);
        var outside = value < schema.Minimum || value > schema.Maximum || value <= schema.ExclusiveMinimum || value >= schema.ExclusiveMaximum;
        if (outside) Report(Codes.OutOfRange, scalar.Place, $"{path} = {Shown.Value(scalar)} is out of range; allowed: {Allowed.Values(schema)}.");
    }

    private void CheckText(ParamScalar scalar, Schema schema, string path)
    {
        // In .NET a pattern's $ also matches before a last line break, in JSON Schema it does not.
        var fits = schema.Pattern is null || (!scalar.Text.Contains('\n', StringComparison.Ordinal) && schema.Pattern.IsMatch(scalar.Text));
        if (!fits || scalar.Text.Length < schema.MinLength || !WellFormed.Is(scalar.Text))
            Report(Codes.NotAllowed, scalar.Place, $"{path} = {Shown.Value(scalar)} is not allowed; allowed: {Allowed.Values(schema)}.");
        else if (_known?.Of(schema) is var (what, names) && !names.Contains(scalar.Text))
            Report(Codes.NotAllowed, scalar.Place, $"{path} = {Shown.Value(scalar)} is not allowed; allowed: {what}: {(names.Count == 0 ? "none" : string.Join(", ", names.Select(Shown.Plain)))}.{Meant(scalar, names)}");
    }

    private void CheckValues(ParamNode node, Schema schema, string path, IReadOnlyList<ParamNode> values)
    {
        var json = CanonicalJson.Write(node);
        if (values.Any(value => CanonicalJson.Write(value) == json)) return;

        var words = values.OfType<ParamScalar>().Where(value => value.Kind == ScalarKind.Text).Select(value => value.Text);
        Report(Codes.NotAllowed, node.Place, $"{path} = {Shown.Value(node)} is not allowed; allowed: {Allowed.Values(schema)}.{Meant(node, words)}");
    }

    private static string Meant(ParamNode node, IEnumerable<string> words)
    {
        var near = node is ParamScalar { Kind: ScalarKind.Text } scalar ? Spelling.Nearest(scalar.Text, words).FirstOrDefault() : null;
        return near is null ? "" : $" Did you mean {Shown.Text(near)}?";
    }

    private void CheckOneOf(ParamNode node, Schema schema, string path, Place owner)
    {
        var mistakes = schema.OneOf.Select(branch => MistakesOf(node, branch, path, owner)).ToList();
        if (mistakes.Count(branch => branch.Count == 0) == 1) return;

        // A branch of the right type says it best: 0 for "auto or an integer of at least 1" is out of range.
        var code = mistakes.SelectMany(branch => branch).Any(problem => problem.Code == Codes.OutOfRange) ? Codes.OutOfRange : Codes.NotAllowed;
        Report(code, node.Place, $"{path} = {Shown.Value(node)} is not allowed; allowed: {Allowed.Values(schema)}.");
    }

    private bool Fits(ParamNode node, Schema schema) => MistakesOf(node, schema, "", node.Place).Count == 0;

    private List<ParamProblem> MistakesOf(ParamNode node, Schema schema, string path, Place owner)
    {
        var found = new List<ParamProblem>();
        new Validator(root, found, complete, folder).Check(node, schema, path, owner);
        return found;
    }

    private static bool IsOfType(ParamNode node, string type) => type switch
    {
        "object" => node is ParamMap,
        "array" => node is ParamList,
        "string" => node is ParamScalar { Kind: ScalarKind.Text },
        "boolean" => node is ParamScalar { Kind: ScalarKind.Boolean },
        "number" => node is ParamScalar { Kind: ScalarKind.Number },
        _ => node is ParamScalar { Kind: ScalarKind.Number } scalar && CanonicalNumber.TryRead(scalar.Text, out var value) && double.IsInteger(value),
    };

    private static string TypeMistake(ParamNode node, Schema schema) => node switch
    {
        ParamMap or ParamList => "of the wrong type",
        ParamScalar { Quoted: true } quoted when schema.Types.Any(type => IsOfType(PlainScalar.Read(node.Place, quoted.Text), type)) => "text, because it is quoted",
        ParamScalar { Kind: ScalarKind.Text } => "text",
        ParamScalar { Kind: ScalarKind.Boolean } => "a boolean",
        ParamScalar when schema.Types.Contains("string") => "a number; quote it if it is meant as text",
        ParamScalar when schema.Types.Contains("integer") => "not an integer",
        _ => "a number",
    };

    private static string Join(string path, string key) => path.Length == 0 ? Shown.Plain(key) : $"{path}.{Shown.Plain(key)}";

    private void Report(string code, Place place, string message) => problems.Add(new(code, place, message));
}
