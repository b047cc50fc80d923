namespace Reprise.Params;

/// <summary>Lays one tree over another: maps merge key by key, lists and single values replace what is below them.</summary>
internal static class Overlay
{
    public static ParamMap Merge(ParamMap below, ParamMap above)
    {
        var entries = below.Entries.Select(entry => above.Find(entry.Key) is { } over ? Merge(entry, over) : entry);
        var added = above.Entries.Where(entry => below.Find(entry.Key) is null);

        return below with { Entries = [.. entries, .. added] };
    }

    private static ParamEntry Merge(ParamEntry below, ParamEntry above) => (below.Value, above.Value) switch
    {
        (ParamMap under, ParamMap over) => below with { Value = Merge(under, over) },
        _ => above,
    };
}
