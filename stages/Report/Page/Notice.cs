namespace Reprise.Report;

/// <summary>The label that stands at every block of numbers that must not be held against the paper's.</summary>
internal static class Notice
{
    public static Html Of(string notice) => notice.Length == 0 ? Html.Nothing : Html.Of($" <span class=\"notice\">{notice}</span>");
}
