using Reprise.Data.Evaluation;

namespace Reprise.Report;

/// <summary>One number of ours: its mean and spread over the seeds, and the interval that says how far to trust it.</summary>
/// <param name="Summary">Mean, sample standard deviation, number of runs.</param>
/// <param name="Interval">Student's interval over several runs, Wilson's for the accuracy of a single one, else none.</param>
internal sealed record Measure(MeanSpread Summary, Interval? Interval)
{
    /// <summary>Summarises a quantity that cannot be negative.</summary>
    /// <remarks>A single run has no interval; nor have runs that are all alike, from which Student's formula would claim certainty.</remarks>
    public static Measure Of(IReadOnlyCollection<double> values, double confidence, double atMost = double.PositiveInfinity)
    {
        var summary = MeanSpread.Of(values);
        if (summary.Deviation == 0 || summary.Interval(confidence) is not { } interval) return new(summary, null);

        return new(summary, new Interval(Math.Max(0, interval.Low), Math.Min(atMost, interval.High)));
    }

    /// <summary>Summarises scores between 0 and 1, such as F1; the interval ends where they do.</summary>
    public static Measure OfScores(IReadOnlyCollection<double> values, double confidence) => Of(values, confidence, atMost: 1);

    /// <summary>Summarises shares of right predictions; a single run has Wilson's interval for its number of tracks.</summary>
    /// <param name="runs">Share of right predictions and number of tracks, one entry a run.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    public static Measure OfShares(IReadOnlyCollection<(double Share, int Tracks)> runs, double confidence)
    {
        var measure = OfScores([.. runs.Select(run => run.Share)], confidence);
        if (runs.Count > 1) return measure;

        var (share, tracks) = runs.Single();

        return measure with { Interval = WilsonInterval.Of((int)Math.Round(share * tracks), tracks, confidence) };
    }
}
