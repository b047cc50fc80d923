using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>A module whose layers can be watched at work, so that a summary shows what a network does and not what somebody typed.</summary>
internal abstract class ObservedModule(string name) : nn.Module<Tensor, Tensor>(name)
{
    /// <summary>Told each layer and what it put out, in the order of the forward pass.</summary>
    public Action<nn.Module, Tensor>? Observer { get; set; }

    /// <summary>Sends a value through a layer.</summary>
    protected Tensor Pass(nn.Module<Tensor, Tensor> layer, Tensor input)
    {
        var output = layer.call(input);
        Observer?.Invoke(layer, output);

        return output;
    }

    /// <summary>Sends the steps of a clip, (B, steps, channels), through a layer. Whoever watches sees channels first, as of all layers.</summary>
    protected Tensor PassSteps(nn.Module<Tensor, Tensor> layer, Tensor input)
    {
        var output = layer.call(input);
        Observer?.Invoke(layer, output.transpose(1, 2));

        return output;
    }
}
