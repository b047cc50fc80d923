using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>A network whose output is no logits, so that softmax of it is not what it believes.</summary>
internal interface IProbable
{
    /// <summary>Class probabilities, for predictions.</summary>
    /// <param name="output">(B, genres), what the network put out.</param>
    /// <returns>(B, genres).</returns>
    Tensor Probabilities(Tensor output);
}
