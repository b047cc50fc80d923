namespace Reprise.Baseline;

/// <summary>What <c>features.json</c> says of the arrays of all clips.</summary>
/// <param name="Axes">What the axes are, the first of them time in frames or windows, separated by " × ".</param>
/// <param name="Values">What the numbers are.</param>
internal sealed record ClipKind(string Axes, string Values)
{
    /// <summary>Position of the axis of bands or coefficients.</summary>
    public int BandAxis => Array.FindIndex(Axes.Split(" × "), axis => axis is "mel" or "coefficient");

    /// <summary>Whether the numbers are powers: as heard only on a logarithmic scale, where they are spread over ten decades.</summary>
    public bool IsPower => Values == "power";
}
