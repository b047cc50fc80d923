using Reprise.Stages;

namespace Reprise.Networks;

/// <summary>All networks of clips. A new one is a file with its options and layers, and a line here.</summary>
internal static class ClipNetworks
{
    public static IReadOnlyList<ClipNetwork> All { get; } = Array.AsReadOnly<ClipNetwork>([
        ClipNetwork.Of<TitusLstmOptions>("titus_lstm", (input, options) => new TitusLstm(input, options)),
        ClipNetwork.Of<TitusPoolingOptions>("titus_pooling", (input, options) => new TitusPooling(input, options)),
        ClipNetwork.Of<TitusBaseOptions>("titus_base", (input, options) => new TitusBase(input, options)),
        ClipNetwork.Of<FmaOptions>(FmaThreeBlocks.Name, (input, options) => new FmaThreeBlocks(input, options)),
        ClipNetwork.Of<FmaOptions>(FmaTwoBlocks.Name, (input, options) => new FmaTwoBlocks(input, options)),
        ClipNetwork.Of<MsdOptions>(MsdMel.Name, (input, options) => new MsdMel(input, options)),
        ClipNetwork.Of<MsdOptions>(MsdMfcc.Name, (input, options) => new MsdMfcc(input, options)),
    ]);

    /// <summary>Finds a network by name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="origin">Where the name was written.</param>
    /// <exception cref="StageException">There is no such network.</exception>
    public static ClipNetwork Find(string name, string origin) =>
        All.FirstOrDefault(network => network.Name == name) ?? throw new StageException(
            Codes.UnknownNetwork, origin, $"There is no network '{name}'; use one of {string.Join(", ", All.Select(network => network.Name))}.");
}
