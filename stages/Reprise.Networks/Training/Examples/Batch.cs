using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>Some examples in torch's memory; they end with the dispose scope they were made in.</summary>
/// <param name="Values">(B, …shape), float32.</param>
/// <param name="Labels">(B), int64.</param>
internal sealed record Batch(Tensor Values, Tensor Labels)
{
    /// <summary>The same batch where the network is.</summary>
    public Batch To(Device device) => device.type == TorchSharp.DeviceType.CPU ? this : new(Values.to(device), Labels.to(device));
}
