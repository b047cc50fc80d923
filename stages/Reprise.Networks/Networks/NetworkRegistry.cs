using Reprise.Stages;

namespace Reprise.Networks;

/// <summary>All networks. A new one is a file with its layers and a line here.</summary>
internal static class NetworkRegistry
{
    public static IReadOnlyList<NetworkEntry> Networks { get; } =
    [
        new("c1m1", "Xt", options => new C1M1(options)),
        new("c1m2", "Xp", options => new C1M2(options)),
        new("c2m1", "X", options => new C2M1(options)),
    ];

    /// <summary>Finds a network by name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="origin">Where the name was written.</param>
    /// <exception cref="StageException">There is no such network.</exception>
    public static NetworkEntry Find(string name, string origin) =>
        Networks.FirstOrDefault(network => network.Name == name) ?? throw new StageException(
            Codes.UnknownNetwork, origin, $"There is no network '{name}'; use one of {string.Join(", ", Networks.Select(network => network.Name))}.");
}
