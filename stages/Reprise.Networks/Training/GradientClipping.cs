using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>Shortens a gradient whose norm over all weights is too great; the rule of torch.nn.utils.clip_grad_norm_.</summary>
internal static class GradientClipping
{
    /// <summary>Scales all gradients together by greatest / (norm + 1e-6) where that is below 1.</summary>
    public static void Clip(IEnumerable<Parameter> parameters, double greatest)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();

        var gradients = parameters.Select(parameter => parameter.grad).OfType<Tensor>().ToArray();
        var norm = Math.Sqrt(gradients.Sum(gradient => (double)gradient.square().sum().item<float>()));
        if (norm + 1e-6 <= greatest) return;

        foreach (var gradient in gradients) gradient.mul_(greatest / (norm + 1e-6));
    }
}
