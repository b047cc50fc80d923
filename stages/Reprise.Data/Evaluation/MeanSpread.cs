using MathNet.Numerics.Distributions;

namespace Reprise.Data.Evaluation;

/// <summary>One quantity over several seeds: its mean, its spread and how many runs stand behind them.</summary>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="Deviation">Sample standard deviation (divisor n-1); 0 for a single run.</param>
/// <param name="Count">Number of runs.</param>
public sealed record MeanSpread(double Mean, double Deviation, int Count)
{
    /// <summary>Summarises the values of several runs; at least one.</summary>
    public static MeanSpread Of(IReadOnlyCollection<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfZero(values.Count, nameof(values));

        var mean = values.Average();
        var squares = values.Sum(value => (value - mean) * (value - mean));

        return new(mean, values.Count == 1 ? 0 : Math.Sqrt(squares / (values.Count - 1)), values.Count);
    }

    /// <summary>Student's interval for the mean, mean ± t·s/√n with n-1 degrees of freedom; none for a single run, which shows no spread.</summary>
    /// <param name="confidence">Between 0 and 1, for instance 0.95.</param>
    public Interval? Interval(double confidence)
    {
        if (Count < 2) return null;

        var half = StudentT.InvCDF(0, 1, Count - 1, (1 + confidence) / 2) * Deviation / Math.Sqrt(Count);

        return new(Mean - half, Mean + half);
    }
}
