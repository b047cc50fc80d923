using Reprise.Locks;

namespace Reprise.Pipeline;

/// <summary>Finds out from sources, params and the lock alone, without any data, whether a stage's lock was made from these sources.</summary>
internal static class LockAgreement
{
    /// <summary>One sentence for each difference; empty where the lock is that of the sources.</summary>
    public static IReadOnlyList<string> WhyStale(StageDeclaration stage, BuildSession session)
    {
        if (StageLock.Read(session.Place.LockOf(stage.Name), session.Warn) is not { } recorded) return ["it has no lock"];

        var inputs = new StageInputs(stage, session, recorded);
        if (inputs.Faults.Count > 0) return [.. inputs.Faults.Select(fault => fault.Message)];
        if (inputs.Fingerprint.Digest != recorded.Fingerprint) return new StageCheck(session).WhyInputsDiffer(recorded, inputs);

        // A lock is a text that anybody can edit, and Diff believes what it says.
        return
        [
            .. inputs.Lock([]).ExplainSince(recorded),
            .. stage.Outs.Where(declared => !recorded.Outs.ContainsKey(declared.Path)).Select(declared => $"out {declared.Path} is not in the lock"),
            .. recorded.Metrics.Keys.Where(key => !stage.Metrics.Any(metric => metric.Names(key))).Select(key => $"metric {key} is not declared"),
            .. stage.Metrics.Count > 0 && recorded.Metrics.Count == 0 ? ["its lock has no metrics"] : Array.Empty<string>(),
        ];
    }
}
