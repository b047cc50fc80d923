using System.Text.Json;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>One network that an experiment can name.</summary>
/// <param name="Name">What <c>experiments.&lt;name&gt;.network</c> says.</param>
/// <param name="Build">
/// Makes the network with its initial weights, drawn from torch's generator, from <c>experiments.&lt;name&gt;.options</c>. It turns
/// (B, …shape) into (B, genres), and cross-entropy of that is its loss: logits, or whatever takes their place in the published loss.
/// </param>
internal sealed record ClipNetwork(string Name, Func<ClipInput, JsonElement, nn.Module<Tensor, Tensor>> Build)
{
    /// <summary>A network whose options are a record; a missing or an unknown option is an error that names it.</summary>
    public static ClipNetwork Of<TOptions>(string name, Func<ClipInput, TOptions, nn.Module<Tensor, Tensor>> build) =>
        new(name, (input, options) => build(input, ClipOptions.Read<TOptions>(name, options)));
}
