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

    /// <summary>No run with these inputs is known, or its outs are gone; or it is forced.</summary>
    Run,

    /// <summary>It would have to run but is frozen: its outs are used as they are, or as the cache has them where they are gone.</summary>
    Frozen,

    /// <summary>It is frozen, and its outs are neither there nor in the cache.</summary>
    Lost,
}

/// <summary>The answer of <see cref="StageCheck"/>: what is needed, and the sentences why.</summary>
internal sealed record StageDecision(StageNeed Need, IReadOnlyList<string> Reasons, CachedRun? Cached);

/// <summary>Decides by content what a stage needs; reads, never writes.</summary>
internal sealed class StageCheck(BuildSession session)
{
    /// <summary>Compares the inputs of a stage with its lock, its outs and the run cache.</summary>
    public StageDecision Decide(StageDeclaration stage, StageInputs inputs)
    {
        var wanted = Compare(stage, inputs);
        if (session.Frozen.Contains(stage.Name)) return wanted.Need == StageNeed.Nothing || IsOfTheLock(stage, inputs, wanted) ? wanted : Keep(stage, wanted.Reasons);
        return session.Forced.Contains(stage.Name) ? new StageDecision(StageNeed.Run, ["it is forced", .. wanted.Reasons], null) : wanted;
    }

    /// <summary>What a frozen stage needs that is not up to date.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="reasons">Why it would have to run.</param>
    public StageDecision Keep(StageDeclaration stage, IReadOnlyList<string> reasons)
    {
        var missing = Missing(stage);
        if (missing.Count == 0) return new StageDecision(StageNeed.Frozen, reasons, null);

        return StageLock.Read(session.Place.LockOf(stage.Name), session.Warn) is { } kept
            && session.Runs.Find(kept.Fingerprint) is { } run
            && RunCache.IsComplete(run, session.Store)
            ? new StageDecision(StageNeed.Frozen, reasons, run)
            : new StageDecision(StageNeed.Lost, [.. missing.Select(path => $"out {path} is missing")], null);
    }

    private List<string> Missing(StageDeclaration stage) =>
        [.. stage.Outs.Select(declared => declared.Path).Where(path => !Path.Exists(session.Place.Full(path)))];

    /// <summary>Whether a frozen stage only lacks outs that its lock speaks of, and no other results would take their place.</summary>
    private bool IsOfTheLock(StageDeclaration stage, StageInputs inputs, StageDecision wanted) =>
        wanted.Need == StageNeed.Restore
        && Missing(stage).Count > 0
        && StageLock.Read(session.Place.LockOf(stage.Name))?.Fingerprint == inputs.Fingerprint.Digest;

    private StageDecision Compare(StageDeclaration stage, StageInputs inputs)
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

    /// <summary>One sentence for each way in which inputs are not those of a lock.</summary>
    public IReadOnlyList<string> WhyInputsDiffer(StageLock recorded, StageInputs inputs)
    {
        // A lock is a text that may have been edited.
        if (Sha256Digest.IsDigest(recorded.Fingerprint) && session.Runs.Find(recorded.Fingerprint) is { } earlier) return Fingerprint.Explain(earlier.Fingerprint.Entries, inputs.Fingerprint.Entries);

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
