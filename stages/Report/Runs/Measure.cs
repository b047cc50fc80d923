using Reprise.Data.Evaluation;

namespace Reprise.Report;

/// <summary>One number of ours: its mean and spread over the seeds, and the interval that says how far to trust it.</summary>
/// <param name="Summary">Mean, sample standard deviation, number of runs.</param>
/// <param name="Interval">Student's interval over several runs, Wilson's for the accuracy of a single one, else none.</param>
internal sealed record Measure(MeanSpread Summary, Interval? Interval)
{
    /// <summary>Summarises any quantity; a single run has no interval.</summary>
    public static Measure Of(IReadOnlyCollection<double> values, double confidence)
    {
        var summary = MeanSpread.Of(values);

        return new(summary, summary.Interval(confidence));
    }

    /// <summary>Summarises scores between 0 and 1, such as F1; the interval ends where they do.</summary>
    public static Measure OfScores(IReadOnlyCollection<double> values, double confidence)
    {
        var measure = Of(values, confidence);

        return measure.Interval is { } wide ? measure with { Interval = new(Math.Max(0, wide.Low), Math.Min(1, wide.High)) } : measure;
    }

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
