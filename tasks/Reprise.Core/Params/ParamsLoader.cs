namespace Reprise.Params;

/// <summary>Puts the params of one build together: the file, one of its profiles, and what the command line sets.</summary>
internal sealed class ParamsLoader(string paramsPath, string schemaPath)
{
    private readonly List<ParamProblem> _problems = [];
    private readonly string _paramsFile = Path.GetFileName(paramsPath);
    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(paramsPath))!;
    private readonly string _schemaFile = Path
        .GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(paramsPath))!, Path.GetFullPath(schemaPath))
        .Replace('\\', '/');

    /// <summary>The merged, checked tree.</summary>
    /// <exception cref="ParamsException">Anything is wrong anywhere, also in a profile that is not asked for.</exception>
    public ParamMap Load(string profile, string set)
    {
        var file = ReadMap(paramsPath, _paramsFile);
        var schema = ReadSchema();
        var assignments = new SetParser(set, _problems).Parse();
        if (file is null || schema is null) throw new ParamsException(_problems);

        schema = schema with { Properties = schema.Properties.Where(pair => pair.Key != SchemaReader.Profiles).ToDictionary() };
        var values = file with { Entries = [.. file.Entries.Where(entry => entry.Key != SchemaReader.Profiles)] };
        var profiles = Profiles(file);
        new Validator(schema, _problems, complete: false, _folder).Check(values);

        // A mistake in the other profile is a mistake in this file, and better found now than on the day of the paper.
        var merged = profiles.ToDictionary(overlay => overlay.Key, overlay => Overlay.Merge(values, overlay.Value), StringComparer.Ordinal);
        foreach (var tried in merged.Values) new Validator(schema, _problems, complete: true, _folder).Check(tried);

        // Without its profile the tree may lack keys that the profile would bring, so nothing is missing then.
        var known = TryChoose(profile, merged, file, out var below);
        var chosen = new SetOverlay(schema, _problems).Apply(below ?? values, assignments);
        new Validator(schema, _problems, complete: known, _folder).Check(chosen);

        return _problems.Count == 0 ? chosen : throw new ParamsException(_problems);
    }

    // Half a schema would blame good values, so with a mistake in it nothing is checked.
    private Schema? ReadSchema()
    {
        var mistakes = _problems.Count;
        var schema = ReadMap(schemaPath, _schemaFile) is { } tree ? new SchemaReader(_problems).Read(tree) : null;
        return _problems.Count == mistakes ? schema : null;
    }

    private Dictionary<string, ParamMap> Profiles(ParamMap file)
    {
        var overlays = new Dictionary<string, ParamMap>(StringComparer.Ordinal);
        if (file.Find(SchemaReader.Profiles) is not { } profiles) return overlays;

        if (profiles.Value is not ParamMap map)
        {
            RefuseOverlay("profiles", profiles.Value, "a map from a profile's name to the keys it changes");
            return overlays;
        }

        foreach (var (name, _, value) in map.Entries)
        {
            if (value is ParamMap overlay) overlays.Add(name, overlay);
            else RefuseOverlay($"profiles.{Shown.Plain(name)}", value, "a map of the keys it changes, or {}");
        }

        return overlays;
    }

    private void RefuseOverlay(string path, ParamNode value, string allowed)
    {
        if (value is ParamScalar { Kind: ScalarKind.Null })
            _problems.Add(new(Codes.NoValue, value.Place, $"{path} has no value; allowed: {allowed}."));
        else if (value is not ParamRefused)
            _problems.Add(new(Codes.WrongType, value.Place, $"{path} = {Shown.Value(value)} is of the wrong type; allowed: {allowed}."));
    }

    private bool TryChoose(string profile, Dictionary<string, ParamMap> merged, ParamMap file, out ParamMap? chosen)
    {
        if (merged.TryGetValue(profile, out chosen) || profile.Length == 0) return true;
        // A profile that is there but unusable has been reported already.
        if (file.Find(SchemaReader.Profiles) is { Value: ParamMap map } && map.Find(profile) is not null) return false;

        var near = Spelling.Nearest(profile, merged.Keys).FirstOrDefault();
        var suggestion = near is null ? "" : $"Did you mean {Shown.Text(near)}? ";
        var known = merged.Count == 0 ? "none" : string.Join(", ", merged.Keys.Order(StringComparer.Ordinal).Select(Shown.Plain));
        var place = file.Find(SchemaReader.Profiles)?.Place ?? new Place(_paramsFile, 1, 1);
        _problems.Add(new(Codes.UnknownProfile, place, $"The profile {Shown.Text(profile)} is not known. {suggestion}Known profiles: {known}."));
        return false;
    }

    private ParamMap? ReadMap(string path, string name)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(new(Codes.Unreadable, new Place(name, 1, 1), $"{name} cannot be read; it must exist and be readable."));
            return null;
        }

        var node = YamlReader.Read(name, text, _problems);
        if (node is ParamMap map) return map with { Place = new Place(name, 1, 1) };
        if (node is ParamScalar { Kind: ScalarKind.Null }) return new ParamMap(new Place(name, 1, 1), []);
        if (node is not (null or ParamRefused)) _problems.Add(new(Codes.WrongType, node.Place, $"{name} must hold a map of keys, not {Shown.Value(node)}."));

        return null;
    }
}
