using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>Mean over time of every channel: (B, C, T) to (B, C).</summary>
internal sealed class GlobalAveragePooling() : nn.Module<Tensor, Tensor>(nameof(GlobalAveragePooling))
{
    public override Tensor forward(Tensor input) => input.mean([2L]);
}

/// <summary>Maximum over time of every channel: (B, C, T) to (B, C).</summary>
/// <remarks>Where several steps share the maximum, amax gives each its part of the gradient, as TensorFlow does.</remarks>
internal sealed class GlobalMaxPooling() : nn.Module<Tensor, Tensor>(nameof(GlobalMaxPooling))
{
    public override Tensor forward(Tensor input) => input.amax([2L]);
}
