namespace Reprise.Networks;

/// <summary>Mean loss and accuracy over the examples of an epoch, batch by batch; a smaller last batch weighs less, as in Keras.</summary>
internal struct RunningMean
{
    private double _loss;
    private long _correct;
    private long _count;

    public readonly double Loss => _loss / _count;

    public readonly double Accuracy => (double)_correct / _count;

    public void Add(double batchLoss, long correct, int count)
    {
        _loss += batchLoss * count;
        _correct += correct;
        _count += count;
    }
}
