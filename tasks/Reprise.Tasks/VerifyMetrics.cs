using Microsoft.Build.Framework;
using Reprise.Files;
using Reprise.Locks;
using Reprise.Metrics;
using Reprise.Params;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>Compares the metrics of all locks with the committed snapshot, or makes them the snapshot.</summary>
public sealed class VerifyMetrics : Microsoft.Build.Utilities.Task
{
    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The resolved params of the build.</summary>
    [Required]
    public string ParamsFile { get; set; } = "";

    /// <summary>What <see cref="CheckLock"/> found, in the order of the graph.</summary>
    public ITaskItem[] States { get; set; } = [];

    /// <summary>Whether to read every out and every object too.</summary>
    public bool Deep { get; set; }

    /// <summary>Whether what there is becomes the snapshot.</summary>
    public bool Accept { get; set; }

    /// <summary>Why it may become the snapshot.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Where the results are left, as Markdown and as JSON.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var place = WorkPlace.Of(Root);
        var values = ResolvedParams.Open(ParamsFile);
        var determinism = values.Text("determinism", "strict");
        var states = States.DistinctBy(state => state.GetMetadata("Stage")).ToDictionary(state => state.GetMetadata("Stage"), StringComparer.Ordinal);
        var locks = new LockSet(states.Keys.Select(stage => StageLock.Read(place.LockOf(stage))).OfType<StageLock>());
        var declared = states.ToDictionary(state => state.Key, state => CheckLock.MetricsOf(state.Value));

        var faults = Stale(states, locks, place);
        var sound = states.Count - faults.Count;
        if (Deep) AddDeep(faults, locks, declared, place);

        if (Accept && Reason.Trim().Length == 0)
            faults.Add(new StageFault(Codes.NoReason, "Accept", "A snapshot is accepted for a reason, which is kept in it: say -p:Reason=\"…\"."));
        var path = Snapshot.PathOf(values.Profile);
        var snapshot = Read(path, place, faults);

        if (Accept && faults.Count == 0)
        {
            snapshot = Acceptance.Of(values.Profile, Reason.Trim(), determinism, locks, snapshot, declared);
            AtomicFile.Write(place.Full(path), SnapshotText.Write(snapshot));
            Log.LogMessage(MessageImportance.High, "verify: {0} metrics accepted in {1}", snapshot.Metrics.Count, path);
        }

        var found = (snapshot is null ? Without(values.Profile) : Verification.Of(snapshot, locks, determinism)) with { Faults = faults, SoundLocks = sound };
        Show(found, place, path);
        return !Log.HasLoggedErrors;
    }

    private static Verification Without(string profile) => new() { Profile = profile, WhyNotExact = [], Verdicts = [] };

    private static List<StageFault> Stale(Dictionary<string, ITaskItem> states, LockSet locks, WorkPlace place)
    {
        var faults = new List<StageFault>();
        foreach (var (stage, state) in states)
        {
            // A frozen stage keeps what it read when it last ran.
            string[] chains = state.GetMetadata("Frozen").Length == 0 && locks.Locks.TryGetValue(stage, out var recorded) ? [.. locks.BrokenChains(recorded)] : [];
            var why = state.GetMetadata("Why") is { Length: > 0 } said ? said : Why.Short(chains);
            if (why.Length == 0) continue;

            faults.Add(new StageFault(
                Codes.StaleLock, place.Relative(place.LockOf(stage)), $"The lock of stage '{stage}' was not made from what is here ({why}). Build, look at what changed, and commit the locks."));
        }

        return faults;
    }

    private void AddDeep(List<StageFault> faults, LockSet locks, Dictionary<string, IReadOnlyList<DeclaredMetric>> declared, WorkPlace place)
    {
        var deep = new DeepCheck(place);
        foreach (var stage in locks.Locks.Values) faults.AddRange(deep.FaultsOf(stage, declared[stage.Stage]));
        faults.AddRange(deep.FaultsOfStore());
        Log.LogMessage(MessageImportance.High, "verify: {0} files of outs and store read again", deep.FilesRead);
    }

    private Snapshot? Read(string path, WorkPlace place, List<StageFault> faults)
    {
        if (!File.Exists(place.Full(path)))
        {
            if (!Accept) faults.Add(new StageFault(Codes.NoSnapshot, path, "There is no snapshot of this profile's metrics yet: make one with -p:Accept=true -p:Reason=\"…\", and commit it."));
            return null;
        }

        var problems = new List<ParamProblem>();
        var snapshot = SnapshotText.Read(path, File.ReadAllText(place.Full(path)), problems);
        faults.AddRange(problems.Select(problem => new StageFault(Codes.NoSnapshot, path, $"The snapshot cannot be read: {problem.Message}", problem.Line, problem.Column)));
        return snapshot;
    }

    private void Show(Verification found, WorkPlace place, string path)
    {
        foreach (var fault in found.Faults) Log.LogCodedError(fault.Code, place.Relative(fault.Origin), fault.Message, fault.Line, fault.Column);
        foreach (var why in found.WhyNotExact) Log.LogMessage(MessageImportance.High, "verify: tolerances count, since {0}", why);

        foreach (var verdict in found.Verdicts)
        {
            var asked = verdict.Expected is { } expected ? $"expected {CanonicalNumber.Write(expected.Value)} ({VerificationReport.Asked(found, expected)})" : "";
            var (line, column) = (verdict.Expected?.Place.Line ?? 0, verdict.Expected?.Place.Column ?? 0);

            switch (verdict.Outcome)
            {
                case MetricOutcome.Differs:
                    Log.LogCodedError(Codes.MetricDiffers, path, $"{verdict.Name}: {asked}, got {CanonicalNumber.Write(verdict.Got!.Value)}. If this is meant, accept it with -p:Accept=true -p:Reason=\"…\".", line, column);
                    break;
                case MetricOutcome.Missing:
                    Log.LogCodedError(Codes.MetricMissing, path, $"{verdict.Name}: {asked}, got nothing: no lock of this build has it.", line, column);
                    break;
                case MetricOutcome.New:
                    Log.LogCodedWarning(Codes.MetricNew, path, $"{verdict.Name}: got {CanonicalNumber.Write(verdict.Got!.Value)}, which the snapshot does not have yet. Accept it with -p:Accept=true -p:Reason=\"…\".");
                    break;
                default:
                    break;
            }
        }

        AtomicFile.Write(Path.Combine(Folder, "verify.md"), VerificationReport.Markdown(found));
        AtomicFile.Write(Path.Combine(Folder, "verify.json"), VerificationReport.Json(found));
        Log.LogMessage(MessageImportance.High, "verify: {0}", VerificationReport.Line(found));
        Log.LogMessage(MessageImportance.High, "verify: wrote {0}", place.Relative(Path.Combine(Folder, "verify.md")) + " and .json");
    }
}
