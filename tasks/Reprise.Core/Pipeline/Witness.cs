using System.Globalization;
using Reprise.Files;

namespace Reprise.Pipeline;

/// <summary>What a build saw at a path when it decided something by it.</summary>
/// <param name="Path">Absolute; a folder of which only the entries count ends with a slash.</param>
/// <param name="Saw">The content's digest, the times of a list of entries, or <see cref="Nothing"/>.</param>
internal sealed record Witness(string Path, string Saw)
{
    /// <summary>Stands for a path where nothing is.</summary>
    public const string Nothing = "nothing";

    /// <summary>Looks now.</summary>
    public static Witness Of(string path, DigestMemory memory) => new(path, Look(path, memory));

    /// <summary>The witness of a tree that was read.</summary>
    public static Witness Of(string path, Tree tree) => new(path, tree.Digest);

    /// <summary>Whether a second look sees the same.</summary>
    public bool Holds(DigestMemory memory) => Look(Path, memory) == Saw;

    private static string Look(string path, DigestMemory memory)
    {
        if (!path.EndsWith('/')) return Tree.TryOf(path, memory, out var tree) ? tree.Digest : Nothing;

        return FileStat.TryOf(path, out var stat, out _) ? string.Create(CultureInfo.InvariantCulture, $"{stat.ModifiedNs} {stat.Inode}") : Nothing;
    }
}
