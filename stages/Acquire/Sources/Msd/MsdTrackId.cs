using System.Text.RegularExpressions;

namespace Reprise.Acquire.Msd;

/// <summary>The ids of the Million Song Dataset, for instance <c>TRAAABD128F429CF47</c>.</summary>
internal static partial class MsdTrackId
{
    public static bool Is(string text) => Shape().IsMatch(text);

    [GeneratedRegex(@"\ATR[A-Z]{5}[0-9A-F]{11}\z")]
    private static partial Regex Shape();
}
