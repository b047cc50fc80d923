using Reprise.Data.Evaluation;

namespace Reprise.Report.Clips;

/// <summary>The baseline with the highest mean accuracy on the test clips of an experiment, and how the network stands to it.</summary>
/// <param name="Name">Which one.</param>
/// <param name="Accuracy">Its mean share of right predictions.</param>
/// <param name="Network">The network's mean share on the same clips.</param>
internal sealed record BestBaseline(string Name, double Accuracy, double Network)
{
    /// <summary>By how much the network is better; negative where it is worse.</summary>
    public double Margin => Network - Accuracy;

    /// <summary>How the network stands, in a sentence.</summary>
    public string Sentence
    {
        get
        {
            var points = CellText.Fixed(Math.Abs(100 * Margin), 1);
            var standing = points == "0.0" ? $"as good as {Name}" : $"{points} points {(Margin > 0 ? "above" : "below")} {Name}";

            return $"{standing} ({CellText.Fixed(100 * Accuracy, 1)} %){(Network >= 1 ? "; every test clip is right, so nothing is left to learn" : "")}";
        }
    }

    /// <summary>The first of the best, or null where nothing was trained.</summary>
    public static BestBaseline? Of(ClipExperiment experiment)
    {
        if (experiment.Runs.Count == 0) return null;

        var best = experiment.Baselines.MaxBy(baseline => Mean(baseline.Value));

        return new(best.Key, Mean(best.Value), Mean(experiment.Runs.Select(run => run.Metrics.Test)));
    }

    private static double Mean(IEnumerable<TestMetrics> scores) => scores.Average(score => score.Accuracy);
}
