using Reprise.Store;

namespace Reprise.Fingerprints;

/// <summary>Everything a stage program is made of, and where one has to look to know that it is still so.</summary>
/// <param name="Sources">Files, then packages, in ordinal order.</param>
/// <param name="Files">Absolute paths of the files that were read, those included that decide on others.</param>
/// <param name="Folders">Absolute paths of the folders that were listed: a file added, removed or renamed changes its folder's time.</param>
/// <param name="Findings">References that lead nowhere; the program cannot be built.</param>
internal sealed record ProgramClosure(
    IReadOnlyList<SourceFile> Sources,
    IReadOnlyList<string> Files,
    IReadOnlyList<string> Folders,
    IReadOnlyList<CacheFinding> Findings)
{
    /// <summary>One digest over all sources.</summary>
    public string Digest => new Fingerprint(Sources.Select(source => source.Entry)).Digest;
}
