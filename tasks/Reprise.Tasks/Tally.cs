namespace Reprise.Tasks;

/// <summary>The one line that ends every build.</summary>
internal static class Tally
{
    /// <summary>How many stages ended in which way.</summary>
    public static string Line(int ran, int restored, int upToDate, int failed, int frozen = 0) =>
        $"stages: {ran} ran, {restored} restored, {upToDate} up to date, {failed} failed{(frozen > 0 ? $", {frozen} frozen" : "")}";
}
