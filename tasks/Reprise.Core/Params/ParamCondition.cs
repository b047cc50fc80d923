namespace Reprise.Params;

/// <summary>A condition on one param, written as <c>data.deepmusic.source=msd</c>, or <c>…=msd|fma</c> for one of several values.</summary>
internal static class ParamCondition
{
    /// <param name="condition">Key and value; empty for what always holds.</param>
    /// <param name="values">The params of the build; without any, no condition holds.</param>
    public static bool Holds(string condition, ResolvedParams? values) =>
        condition.Split('=', 2) is not [var key, var value] || (values?.TryGet(key, out var json) == true && value.Split('|').Contains(json.Trim('"')));
}
