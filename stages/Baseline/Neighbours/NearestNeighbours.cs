namespace Reprise.Baseline;

/// <summary>Lets the training tracks nearest to a track vote on its genre (Cover and Hart 1967, "Nearest neighbor pattern classification").</summary>
internal static class NearestNeighbours
{
    /// <summary>
    /// Labels tracks by the Euclidean distance of their features. The genre with the most votes wins; of those that tie, the one with the
    /// nearest track, then the first. Of tracks at the same distance, those of the first genre come first: the order of the training
    /// tracks decides nothing.
    /// </summary>
    /// <param name="train">What is known.</param>
    /// <param name="rows">What is asked, with the same features.</param>
    /// <param name="neighbours">How many vote; all where there are fewer.</param>
    public static int[] Predict(Examples train, double[][] rows, int neighbours)
    {
        var labels = new int[rows.Length];
        var distances = new double[train.Rows.Length];

        for (var row = 0; row < rows.Length; row++)
        {
            for (var track = 0; track < distances.Length; track++) distances[track] = SquaredDistance(rows[row], train.Rows[track]);

            // Both sorts are stable and groups stand in the order of their first member, so votes that tie stay in the order of nearness.
            labels[row] = distances
                .Zip(train.Labels, (distance, label) => (distance, label))
                .Order()
                .Take(neighbours)
                .GroupBy(near => near.label)
                .MaxBy(genre => genre.Count())!.Key;
        }

        return labels;
    }

    private static double SquaredDistance(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += (a[i] - b[i]) * (a[i] - b[i]);
        return sum;
    }
}
