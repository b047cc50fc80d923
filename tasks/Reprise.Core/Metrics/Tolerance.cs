namespace Reprise.Metrics;

/// <summary>Which way a metric gets better.</summary>
internal enum MetricDirection
{
    /// <summary>Neither: a difference either way counts.</summary>
    Both,

    /// <summary>As an accuracy: only a lower value is a loss.</summary>
    Higher,

    /// <summary>As a loss: only a higher value is one.</summary>
    Lower,
}

/// <summary>How far a metric may be from its expected value where arithmetic differs.</summary>
/// <param name="Absolute">In the metric's unit.</param>
/// <param name="Relative">As a part of the expected value.</param>
/// <param name="Direction">A difference for the better is never too far.</param>
internal sealed record Tolerance(double Absolute, double Relative, MetricDirection Direction)
{
    /// <summary>No difference at all.</summary>
    public static Tolerance None { get; } = new(0, 0, MetricDirection.Both);

    /// <summary>Whether a value is near enough: within <c>atol + rtol · |expected|</c>, as NumPy's allclose has it, on the side that counts.</summary>
    public bool Allows(double expected, double got)
    {
        var most = Absolute + (Relative * Math.Abs(expected));
        return Direction switch
        {
            MetricDirection.Higher => got >= expected - most,
            MetricDirection.Lower => got <= expected + most,
            _ => Math.Abs(got - expected) <= most,
        };
    }
}
