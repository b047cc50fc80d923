namespace Reprise.Data.Evaluation;

/// <summary>A confidence interval; both ends belong to it.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record Interval(double Low, double High)
{
    /// <summary>Whether a value lies within the interval.</summary>
    public bool Contains(double value) => Low <= value && value <= High;
}
