namespace Reprise.Baseline;

/// <summary>Brings every feature to mean 0 and variance 1, as measured on the training tracks.</summary>
/// <param name="Means">One for each feature.</param>
/// <param name="Deviations">One for each feature; 1 where the feature never varies.</param>
internal sealed record Standardization(double[] Means, double[] Deviations)
{
    public static Standardization Of(double[][] rows)
    {
        var features = Enumerable.Range(0, rows[0].Length).ToArray();
        var means = features.Select(feature => rows.Average(row => row[feature])).ToArray();
        var deviations = features.Select(feature => Math.Sqrt(rows.Average(row => Math.Pow(row[feature] - means[feature], 2)))).ToArray();

        return new(means, [.. deviations.Select(deviation => deviation < 1e-12 ? 1 : deviation)]);
    }

    public double[][] Apply(double[][] rows) =>
        [.. rows.Select(row => row.Select((value, feature) => (value - Means[feature]) / Deviations[feature]).ToArray())];
}
