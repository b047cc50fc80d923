using Reprise.Data.Evaluation;

namespace Reprise.Baseline;

/// <summary>The strongest thing that ignores time: a linear model on each track's mean timbre and mean pitches.</summary>
internal static class LogisticBaseline
{
    /// <summary>Learns from the training subset and labels the test subset.</summary>
    public static int[] Predict(TensorsFile tensors, BaselineOptions options)
    {
        var train = Features(tensors, tensors.Train);
        var scale = Standardization.Of(train);
        var model = LogisticRegression.Fit(scale.Apply(train), tensors.Train.Labels, tensors.Genres.Count, options.L2, options.Iterations);

        return model.Predict(scale.Apply(Features(tensors, tensors.Test)));
    }

    // (N, 24): 12 timbre means, then 12 pitch means
    private static double[][] Features(TensorsFile tensors, Subset subset) =>
        MeanSegments.Of(tensors.Read("Xt", subset), tensors.Read("Xp", subset));
}
