using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>The default initial values of PyTorch's linear and convolution layers: uniform within 1/√fan-in, weights first, then the bias.</summary>
internal static class Fans
{
    public static void Initialize(Parameter weight, Parameter? bias)
    {
        nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
        if (bias is null) return;

        var (fanIn, _) = nn.init.CalculateFanInAndFanOut(weight);
        var bound = 1 / Math.Sqrt(fanIn);
        nn.init.uniform_(bias, -bound, bound);
    }
}
