using Reprise.Fingerprints;

namespace Reprise.Store;

/// <summary>One run of a stage: what it was made from, and what it made.</summary>
/// <param name="Stage">The stage's name.</param>
/// <param name="Fingerprint">All that went in; its entries explain a later run that differs.</param>
/// <param name="Outs">All that came out.</param>
internal sealed record CachedRun(string Stage, Fingerprint Fingerprint, IReadOnlyList<CachedOut> Outs);
