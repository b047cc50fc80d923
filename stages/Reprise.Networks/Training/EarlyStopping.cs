namespace Reprise.Networks;

/// <summary>
/// Keras's rule on the validation accuracy: an epoch is progress only if it beats the best one by more than <c>min_delta</c>, and training
/// stops once <c>patience</c> epochs in a row were none. The weights stay those of the last epoch.
/// </summary>
internal sealed class EarlyStopping(EarlyStoppingOptions options)
{
    private double _best = double.NegativeInfinity;
    private int _wait;

    /// <summary>Notes an epoch.</summary>
    /// <returns>Whether training stops now.</returns>
    public bool Stops(double validationAccuracy)
    {
        if (validationAccuracy - options.MinDelta > _best)
        {
            _best = validationAccuracy;
            _wait = 0;
            return false;
        }

        return ++_wait >= options.Patience;
    }
}
