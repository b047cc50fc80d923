namespace Reprise.Files;

/// <summary>One file of a <see cref="Tree"/>.</summary>
/// <param name="Path">Relative to the folder, with '/'; empty when the tree is a single file.</param>
/// <param name="Digest">The content's.</param>
/// <param name="Size">Bytes.</param>
internal sealed record TreeEntry(string Path, string Digest, long Size);
