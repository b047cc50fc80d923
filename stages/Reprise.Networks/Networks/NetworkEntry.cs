using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>One network that params can name.</summary>
/// <param name="Name">What <c>models.&lt;name&gt;.network</c> says.</param>
/// <param name="Arrays">Beginning of the names of the arrays it reads: <c>Xt</c> timbre, <c>Xp</c> pitch, <c>X</c> both.</param>
/// <param name="Build">Makes the network with torch's own initial weights.</param>
internal sealed record NetworkEntry(string Name, string Arrays, Func<NetworkOptions, nn.Module<Tensor, Tensor>> Build);
