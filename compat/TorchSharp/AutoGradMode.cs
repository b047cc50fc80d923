using TorchSharp.Native;

namespace TorchSharp;

/// <summary>Switches the recording of gradients for the current thread until it is disposed.</summary>
public class AutoGradMode : IDisposable
{
    private readonly byte before;

    public AutoGradMode(bool enabled) => before = Exports.rt_grad_mode(enabled ? (byte)1 : (byte)0);

    public static bool IsEnabled => Exports.rt_is_grad_enabled() != 0;

    public void Dispose() => Exports.rt_grad_mode(before);
}
