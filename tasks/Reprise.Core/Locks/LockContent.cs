using Reprise.Files;

namespace Reprise.Locks;

/// <summary>What a lock says about the content of a dep or an out.</summary>
/// <param name="Digest">Of the file, or of the folder's manifest.</param>
/// <param name="Size">Bytes of all files.</param>
/// <param name="Files">How many files a folder has; 0 for a single file.</param>
internal sealed record LockContent(string Digest, long Size, int Files)
{
    private static readonly string s_emptyFolder = Tree.OfFolder([]).Digest;

    /// <summary>The record of a tree.</summary>
    public static LockContent Of(Tree tree) => new(tree.Digest, tree.Size, tree.IsDirectory ? tree.Entries.Count : 0);

    /// <summary>Whether this is a folder; an empty one has no files, but its digest is known.</summary>
    public bool IsFolder => Files > 0 || Digest == s_emptyFolder;

    /// <summary>Whether a tree is the one the lock was written for.</summary>
    public bool IsOf(Tree tree) => this == Of(tree);
}
