using Reprise.Files;
using Reprise.Fingerprints;
using Reprise.Locks;
using Reprise.Store;

namespace Reprise.Pipeline;

/// <summary>What a stage needs to be up to date.</summary>
internal enum StageNeed
{
    /// <summary>Nothing: the lock has the fingerprint of the inputs, and the outs have the digests of the lock.</summary>
    Nothing,

    /// <summary>The cache holds the outs of these very inputs.</summary>
    Restore,

    /// <summary>No run with these inputs is known, or its outs are gone.</summary>
    Run,
}

/// <summary>The answer of <see cref="StageCheck"/>: what is needed, and the sentences why.</summary>
internal sealed record StageDecision(StageNeed Need, IReadOnlyList<string> Reasons, CachedRun? Cached);

/// <summary>Decides by content what a stage needs; reads, never writes.</summary>
internal sealed class StageCheck(BuildSession session)
{
    /// <summary>Compares the inputs of a stage with its lock, its outs and the run cache.</summary>
    public StageDecision Decide(StageDeclaration stage, StageInputs inputs)
    {
        var fingerprint = inputs.Fingerprint.Digest;
        var recorded = StageLock.Read(session.Place.LockOf(stage.Name), session.Warn);
        var reasons = new List<string>();

        if (recorded is null) reasons.Add("it has no lock yet");
        else if (recorded.Fingerprint != fingerprint) reasons.AddRange(WhyInputsDiffer(recorded, inputs));
        else reasons.AddRange(WhyOutsDiffer(stage, recorded));

        if (reasons.Count == 0) return new StageDecision(StageNeed.Nothing, [], null);

        var cached = session.Runs.Find(fingerprint);
        return cached is not null && RunCache.IsComplete(cached, session.Store)
            ? new StageDecision(StageNeed.Restore, reasons, cached)
            : new StageDecision(StageNeed.Run, reasons, null);
    }

    private IEnumerable<string> WhyInputsDiffer(StageLock recorded, StageInputs inputs)
    {
        if (session.Runs.Find(recorded.Fingerprint) is { } earlier) return Fingerprint.Explain(earlier.Fingerprint.Entries, inputs.Fingerprint.Entries);

        // The run that wrote the lock happened elsewhere: the lock itself still knows what it was made from.
        var sentences = inputs.Lock([]).ExplainSince(recorded);
        return sentences.Count > 0 ? sentences : ["its declaration is not the one of the lock"];
    }

    private IEnumerable<string> WhyOutsDiffer(StageDeclaration stage, StageLock recorded)
    {
        foreach (var declared in stage.Outs)
        {
            var path = session.Place.Full(declared.Path);

            if (!Tree.TryOf(path, session.Memory, out var tree)) yield return $"out {declared.Path} is missing";
            else if (!recorded.Outs.TryGetValue(declared.Path, out var known)) yield return $"out {declared.Path} is not in the lock";
            else if (known.Digest != tree.Digest) yield return $"out {declared.Path} was edited since it was written";
        }
    }
}
