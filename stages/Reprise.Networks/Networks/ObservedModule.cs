using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>A module whose layers can be watched at work, so that a summary shows what a network does and not what somebody typed.</summary>
internal abstract class ObservedModule(string name) : nn.Module<Tensor, Tensor>(name)
{
    /// <summary>Told each layer and what it put out, in the order of the forward pass.</summary>
    public Action<nn.Module, Tensor>? Observer { get; set; }

    /// <summary>Runs an example through a network, dropout off, and notes every layer on the way.</summary>
    /// <param name="network">Any network.</param>
    /// <param name="example">One example with a batch axis; the values do not matter.</param>
    /// <param name="note">Receives each layer and what it put out.</param>
    public static void Watch(nn.Module<Tensor, Tensor> network, Tensor example, Action<nn.Module, Tensor> note)
    {
        ObservedModule[] observed = [.. network.modules().Prepend(network).OfType<ObservedModule>()];
        foreach (var module in observed) module.Observer = note;

        network.eval();
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        network.call(example);

        foreach (var module in observed) module.Observer = null;
    }

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
