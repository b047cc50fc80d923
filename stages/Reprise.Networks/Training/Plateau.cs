namespace Reprise.Networks;

/// <summary>
/// Keras's rule on the validation accuracy: where <c>patience</c> epochs in a row did not beat the best one by more than <c>min_delta</c>, the
/// learning rate shrinks by <c>factor</c>, and the count begins again.
/// </summary>
internal static class Plateau
{
    /// <summary>What the learning rate is multiplied by after some epochs.</summary>
    /// <param name="options">The rule.</param>
    /// <param name="accuracies">Validation accuracy of each epoch so far.</param>
    public static double Factor(PlateauOptions options, IEnumerable<double> accuracies)
    {
        var (best, wait, factor) = (double.NegativeInfinity, 0, 1.0);
        foreach (var accuracy in accuracies)
        {
            if (accuracy - options.MinDelta > best) (best, wait) = (accuracy, 0);
            else if (++wait >= options.Patience) (wait, factor) = (0, factor * options.Factor);
        }

        return factor;
    }
}
