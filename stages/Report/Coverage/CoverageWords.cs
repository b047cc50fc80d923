namespace Reprise.Report;

/// <summary>The statuses in files and in print.</summary>
internal static class CoverageWords
{
    /// <summary>All statuses, in the order in which they are counted.</summary>
    public static readonly IReadOnlyList<CoverageStatus> All = Enum.GetValues<CoverageStatus>();

    /// <summary>As <c>coverage.json</c> has it.</summary>
    public static string Key(CoverageStatus status) => status == CoverageStatus.NotReproducible ? "not_reproducible" : status.ToString().ToLowerInvariant();

    /// <summary>As the page has it.</summary>
    public static string Title(CoverageStatus status) => Key(status).Replace('_', ' ');
}
