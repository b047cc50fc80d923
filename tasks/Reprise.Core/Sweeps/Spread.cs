namespace Reprise.Sweeps;

/// <summary>Repeated measurements of one thing.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Deviation">Their standard deviation, of the sample; null of less than two.</param>
internal sealed record Spread(int Count, double Mean, double? Deviation)
{
    /// <summary>Of some values; null of none.</summary>
    public static Spread? Of(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0) return null;

        var mean = values.Sum() / values.Count;
        var squares = values.Sum(value => (value - mean) * (value - mean));
        return new Spread(values.Count, mean, values.Count < 2 ? null : Math.Sqrt(squares / (values.Count - 1)));
    }
}
