namespace Reprise.Fingerprints;

/// <summary>One thing a stage program is made of: a file, or a pinned package.</summary>
/// <param name="Path">Relative to the repository, with '/'; a package's name.</param>
/// <param name="Digest">The file's content; of a package its version.</param>
/// <param name="Version">A package's pinned version; null for a file.</param>
internal sealed record SourceFile(string Path, string Digest, string? Version = null)
{
    /// <summary>The entry of a stage's fingerprint that this becomes.</summary>
    public FingerprintEntry Entry => Version is null ? FingerprintEntry.Source(Path, Digest) : FingerprintEntry.Package(Path, Version);
}
