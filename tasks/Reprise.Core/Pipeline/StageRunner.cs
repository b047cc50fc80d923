using Reprise.Executors;
using Reprise.Files;
using Reprise.Locks;
using Reprise.Metrics;
using Reprise.Store;

namespace Reprise.Pipeline;

/// <summary>
/// Brings one stage up to date: restores its outs, or runs its program and publishes what it wrote. The lock is written last,
/// so a kill at any moment loses at most the running stage.
/// </summary>
internal sealed class StageRunner(BuildSession session)
{
    private readonly List<StageFault> _faults = [];

    /// <summary>Everything that went wrong, in order; an error among them means that nothing was published.</summary>
    public IReadOnlyList<StageFault> Faults => _faults;

    /// <summary>Gets each line the program prints, as it prints it.</summary>
    public Action<string> OnOutput { get; init; } = _ => { };

    /// <summary>Where programs run.</summary>
    public IExecutor Executor { get; init; } = new LocalProcess();

    /// <summary>Puts the outs of an earlier run with the same inputs back in place.</summary>
    public void Restore(StageDeclaration stage, StageInputs inputs, CachedRun cached)
    {
        Publish(cached.Outs);
        inputs.Lock(cached.Outs, MetricsOf(stage, session.Place.Full)).Write(session.Place.LockOf(stage.Name), session.Place.Scratch);
    }

    /// <summary>Puts the metrics of an up-to-date stage into its lock, where it has others: which ones are kept is no input of a stage.</summary>
    public void Refresh(StageDeclaration stage)
    {
        var path = session.Place.LockOf(stage.Name);
        if (StageLock.Read(path) is not { } recorded || (stage.Metrics.Count == 0 && recorded.Metrics.Count == 0)) return;

        var metrics = MetricsOf(stage, session.Place.Full);
        if (_faults.Count == 0) (recorded with { Metrics = metrics }).Write(path, session.Place.Scratch);
    }

    /// <summary>Puts the outs of a frozen stage back in place; its lock stays that of the run that made them.</summary>
    public void Restore(CachedRun frozen) => Publish(frozen.Outs);

    /// <summary>Runs the program in a fresh folder, checks its outs, stores them and links them into place.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="inputs">What it is made from.</param>
    /// <param name="programs">Where the stage programs were compiled to; null for a stage that runs a shell command.</param>
    /// <param name="threads">How many threads the program may use.</param>
    /// <param name="cancel">Kills the program.</param>
    /// <returns>Whether the stage is up to date now.</returns>
    public bool Run(StageDeclaration stage, StageInputs inputs, CompiledPrograms? programs, int threads, CancellationToken cancel)
    {
        if (!ProgramIsThatOfTheSources(stage, programs)) return false;

        var checkpoints = new Checkpoints(session.Place, stage, inputs);
        checkpoints.ForgetOthers();
        using var log = RunLog.Of(session.Place, stage.Name);

        for (var attempt = 1; ; attempt++)
        {
            using var folder = new RunFolder(session.Place, stage);
            var items = stage.ByItem ? new ItemRun(session.Items, stage, inputs, afresh: session.Forced.Contains(stage.Name)) : null;
            folder.Describe(session.Place, stage, inputs, threads, checkpoints.Begin(), items);

            var known = _faults.Count;
            var call = new ProgramCall(stage, session.Place, folder, inputs, programs, threads)
            {
                Libraries = session.LibrariesOf(stage).Select(file => (file, session.Memory.DigestOf(file))),
            };
            var end = Start(stage, call, log, cancel);
            if (end.IsLost && attempt < Executor.Attempts)
            {
                // What was said while a machine went down is no word of the program.
                _faults.RemoveRange(known, _faults.Count - known);
                log.Write($"{end.Sentence}; attempt {attempt + 1} of {Executor.Attempts}");
                OnOutput($"{stage.Name}: {end.Sentence}; attempt {attempt + 1} of {Executor.Attempts}");
                continue;
            }

            if (end.ExitCode == 0 && _faults.All(fault => fault.IsWarning)) return Keep(stage, inputs, folder, items, checkpoints);
            if (end.Code is null && InputsHeld(stage, inputs)) items?.Rescue(folder, session);
            return false;
        }
    }

    /// <summary>Stores what a program made and links it into place.</summary>
    private bool Keep(StageDeclaration stage, StageInputs inputs, RunFolder folder, ItemRun? items, Checkpoints checkpoints)
    {
        if (!InputsHeld(stage, inputs) || !OutsAreComplete(stage, folder)) return false;

        var metrics = MetricsOf(stage, file => ProducedPlaceOf(file, stage, folder));
        if (_faults.Any(fault => !fault.IsWarning)) return false;

        var outs = new List<CachedOut>();
        foreach (var declared in stage.Outs)
        {
            var produced = folder.Outs[declared.Name];
            var tree = Tree.OfOwn(produced, session.Memory);
            session.Store.Deposit(produced, tree);
            outs.Add(new CachedOut(declared.Name, declared.Path, items?.Complete(folder.ItemList, tree) ?? tree));
        }

        CompareWithEarlier(stage, inputs, outs);
        session.Runs.Save(new CachedRun(stage.Name, inputs.Fingerprint, outs));
        Publish(outs);
        inputs.Lock(outs, metrics).Write(session.Place.LockOf(stage.Name), session.Place.Scratch);
        checkpoints.Forget();
        return true;
    }

    private bool ProgramIsThatOfTheSources(StageDeclaration stage, CompiledPrograms? programs)
    {
        if (stage.Program is not { } program || programs is null) return true;

        _faults.AddRange(programs.Differing(session.Sources(program).Sources).Select(path => new StageFault(
            Codes.InputChanged, path, $"'{path}' was changed while the build was running, so the program of stage '{stage.Name}' is not that of its sources. Build again.")));
        return _faults.Count == 0;
    }

    /// <summary>Equal inputs must give equal outs; where they did not, the new ones count.</summary>
    private void CompareWithEarlier(StageDeclaration stage, StageInputs inputs, List<CachedOut> outs)
    {
        if (session.Runs.Find(inputs.Fingerprint.Digest) is not { } earlier) return;

        var before = earlier.Outs.ToDictionary(made => made.Path, made => made.Tree.Digest, StringComparer.Ordinal);
        var other = outs.Where(made => before.TryGetValue(made.Path, out var digest) && digest != made.Tree.Digest).Select(made => made.Path).ToList();
        if (other.Count == 0) return;

        _faults.Add(new StageFault(
            Codes.OtherResult,
            stage.Name,
            $"Stage '{stage.Name}' made something else than an earlier run from the same inputs: {string.Join(", ", other)}. The new outs count; look for what its program reads or draws without declaring it.",
            IsWarning: true));
    }

    private SortedDictionary<string, double> MetricsOf(StageDeclaration stage, Func<string, string> placeOf)
    {
        var problems = new List<string>();
        var metrics = MetricsFile.Read(stage.Metrics, placeOf, problems);
        _faults.AddRange(problems.Select(problem => new StageFault(
            Codes.UnreadableMetrics, stage.Name, $"Stage '{stage.Name}' declares metrics that cannot be read: {problem}. Correct its StageMetric items, or let the program write them.")));
        return metrics;
    }

    private static string ProducedPlaceOf(string file, StageDeclaration stage, RunFolder folder)
    {
        var declared = stage.Outs.First(made => made.Holds(file));
        return Path.Join(folder.Outs[declared.Name], file.AsSpan(declared.Path.Length));
    }

    private void Publish(IEnumerable<CachedOut> outs)
    {
        foreach (var made in outs) session.Store.Materialise(made.Tree, session.Place.Full(made.Path));
    }

    /// <summary>Runs the program once; where it did not do well, an error among the faults says why.</summary>
    private ProgramEnd Start(StageDeclaration stage, ProgramCall call, RunLog log, CancellationToken cancel)
    {
        var secrets = new SecretMask(call.Secrets.Values);
        var said = new Queue<string>();

        var end = Executor.Run(
            call,
            line =>
            {
                line = secrets.Hide(line);
                log.Write(line);
                OnOutput(line);
            },
            line =>
            {
                line = secrets.Hide(line);
                log.Write(line);
                lock (said) Hear(line, said);
            },
            cancel);

        if (end.ExitCode == 0 || (end.Code is null && _faults.Any(fault => !fault.IsWarning))) return end;

        var words = said.Count == 0 ? "" : $" Its last words: {string.Join(" | ", said)}";
        _faults.Add(new StageFault(
            end.Code ?? Codes.ProgramFailed,
            stage.Name,
            end switch
            {
                { IsLost: true } => $"Stage '{stage.Name}' was tried {Executor.Attempts} times without getting to its end; at last {end.Sentence}. See what is wrong with the machines, then build again.",
                { Code: not null } => $"Stage '{stage.Name}' did not get to its end. {end.Sentence}",
                _ => $"The program of stage '{stage.Name}' ended with exit code {end.ExitCode}.{words} Its whole output is in {session.Place.Relative(log.Path)}.",
            }));
        return end;
    }

    private void Hear(string line, Queue<string> said)
    {
        if (CanonicalError.Parse(line) is { } error)
        {
            _faults.Add(new StageFault(error.Code, error.Origin, error.Text, error.Line, error.Column, error.IsWarning));
            return;
        }

        if (line.Trim().Length > 0) said.Enqueue(line.Trim());
        if (said.Count > 5) said.Dequeue();
    }

    /// <summary>A result made from something else than what was fingerprinted would be found again under a false name.</summary>
    private bool InputsHeld(StageDeclaration stage, StageInputs inputs)
    {
        var changed = inputs.Read.Where(witness => !witness.Holds(session.Memory)).ToList();
        _faults.AddRange(changed.Select(witness => new StageFault(
            Codes.InputChanged,
            session.Place.Relative(witness.Path),
            $"'{session.Place.Relative(witness.Path)}' was changed while stage '{stage.Name}' was running, so its result was not kept. Build again.")));

        return changed.Count == 0;
    }

    private bool OutsAreComplete(StageDeclaration stage, RunFolder folder)
    {
        foreach (var declared in stage.Outs)
        {
            var produced = folder.Outs[declared.Name];
            var written = declared.IsFolder ? Directory.Exists(produced) && Directory.EnumerateFileSystemEntries(produced).Any() : File.Exists(produced);
            if (!written)
            {
                _faults.Add(new StageFault(
                    Codes.MissingOut,
                    stage.Name,
                    $"Stage '{stage.Name}' ended well without writing its out '{declared.Name}' ({declared.Path}). Write it, or remove it from the declaration."));
            }
        }

        foreach (var stray in folder.Strays())
        {
            _faults.Add(new StageFault(
                Codes.UndeclaredOut,
                stage.Name,
                $"Stage '{stage.Name}' wrote '{stray}', which it does not declare. Add a StageOut item for it, or do not write it."));
        }

        return _faults.All(fault => fault.IsWarning);
    }
}
