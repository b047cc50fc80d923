using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>A network that judges every step of a clip before it judges the clip.</summary>
internal interface IStepwise
{
    /// <summary>Class probabilities over time.</summary>
    /// <param name="input">(B, …shape).</param>
    /// <returns>(B, steps, genres), each step summing to 1.</returns>
    Tensor Steps(Tensor input);
}
