namespace Reprise.Pipeline;

/// <summary>Reasons as a person reads them on one line.</summary>
internal static class Why
{
    private const int Most = 3;

    /// <summary>The first few reasons, and how many more there are.</summary>
    public static string Short(IReadOnlyList<string> reasons) =>
        string.Join("; ", reasons.Take(Most)) + (reasons.Count > Most ? $"; and {reasons.Count - Most} more" : "");
}
