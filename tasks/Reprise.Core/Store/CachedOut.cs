using Reprise.Files;

namespace Reprise.Store;

/// <summary>What a run wrote at one of its out paths.</summary>
/// <param name="Name">The out's name in its stage, for instance <c>model</c>.</param>
/// <param name="Path">Relative to the repository.</param>
/// <param name="Tree">The content.</param>
internal sealed record CachedOut(string Name, string Path, Tree Tree);
