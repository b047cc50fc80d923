namespace Reprise.Networks;

/// <summary>Where and in whose sight a network is trained; nothing of it but threads and device touches the result.</summary>
/// <param name="Threads">Threads within the training.</param>
/// <param name="Device"><c>auto</c>, <c>cpu</c> or <c>cuda</c>.</param>
/// <param name="Checkpoints">A folder that outlives a run that is killed; null for none.</param>
/// <param name="Print">Receives the lines for a watcher.</param>
/// <param name="Warn">Receives warnings in MSBuild's own format.</param>
public sealed record TrainingPlace(int Threads, string Device, string? Checkpoints, Action<string> Print, Action<string> Warn);
