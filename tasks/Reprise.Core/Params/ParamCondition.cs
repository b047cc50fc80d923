namespace Reprise.Params;

/// <summary>
/// A condition on params, written as <c>data.deepmusic.source=msd</c>, <c>…=msd|fma</c> for one of several values, or several of these
/// with semicolons between them, of which one is enough. A list has a value when it holds it.
/// </summary>
internal static class ParamCondition
{
    /// <param name="condition">Key and value; empty for what always holds.</param>
    /// <param name="values">The params of the build; without any, no condition holds.</param>
    public static bool Holds(string condition, ResolvedParams? values)
    {
        var alternatives = condition.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return alternatives.Length == 0 || (values is not null && alternatives.Any(alternative => HoldsOne(alternative, values)));
    }

    private static bool HoldsOne(string condition, ResolvedParams values)
    {
        if (condition.Split('=', 2) is not [var key, var wanted] || !values.TryGet(key, out var json)) return false;

        // A map's keys say nothing about its value.
        return !json.StartsWith('{') && values.Values(key).Intersect(wanted.Split('|')).Any();
    }
}
