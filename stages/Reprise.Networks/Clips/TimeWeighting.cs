using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>How much each step of a clip counts in the mixture of all steps.</summary>
internal enum TimeWeighting
{
    /// <summary>1, 2, …, T: what the report says.</summary>
    Ramp,

    /// <summary>0, 1, …, T-1: what the code does.</summary>
    RampFromZero,

    /// <summary>The same for all.</summary>
    Mean,
}

/// <summary>Weights of steps as numbers.</summary>
internal static class TimeWeights
{
    /// <summary>(T, 1) weights that sum to 1.</summary>
    /// <remarks>
    /// The code of <see cref="TimeWeighting.RampFromZero"/> divides 0 … T-1 by T(T+1)/2, so that its mixture sums to 1 - 2/(T+1).
    /// Keras's loss divides by that sum and the highest genre stays the highest, hence the true sum here.
    /// </remarks>
    public static Tensor Of(TimeWeighting weighting, long steps, Device device)
    {
        using var scope = NewDisposeScope();
        var weights = weighting switch
        {
            TimeWeighting.Ramp => arange(1, steps + 1, float32, device),
            TimeWeighting.RampFromZero => arange(0, steps, float32, device),
            _ => ones(steps, float32, device),
        };

        return (weights / weights.sum()).unsqueeze(1).MoveToOuterDisposeScope();
    }
}
