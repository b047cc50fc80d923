using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>Counts the arithmetic of judging one example by watching it pass the layers.</summary>
internal static class Flops
{
    /// <summary>The rule, as model cards state it.</summary>
    public const string Rule = "2 for each multiply-add with a weight of a convolution, linear or recurrent layer, and for each value that is normalised; nothing else";

    /// <summary>Operations for one example.</summary>
    /// <param name="network">Any network whose layers can be observed.</param>
    /// <param name="example">One example with a batch axis; the values do not matter.</param>
    public static long Of(nn.Module<Tensor, Tensor> network, Tensor example)
    {
        var sum = 0L;
        ObservedModule.Watch(network, example, (layer, output) => sum += 2 * MultiplyAdds(layer, output));

        return sum;
    }

    private static long MultiplyAdds(nn.Module layer, Tensor output)
    {
        // Every place of the output (a pixel, a step of time, or the one place of a dense layer) meets every weight once.
        var places = output.numel() / output.shape[1];

        return layer switch
        {
            BatchNorm1d or BatchNorm2d => output.numel(),
            _ => places * layer.parameters().Where(parameter => parameter.dim() > 1).Sum(parameter => parameter.numel()),
        };
    }
}
