using System.Text.Json;
using System.Text.Json.Nodes;
using Reprise.Files;
using Reprise.Fingerprints;
using Reprise.Locks;
using Reprise.Store;

namespace Reprise.Pipeline;

/// <summary>Everything a stage's result depends on, gathered from a declaration: the entries of its fingerprint.</summary>
internal sealed class StageInputs
{
    /// <summary>Raised when the meaning of an entry changes, so that no older result is taken for a new one.</summary>
    private const string Protocol = "1";

    private readonly StageDeclaration _stage;
    private readonly BuildSession _session;
    private readonly StageLock? _recorded;
    private readonly List<StageFault> _faults = [];
    private readonly List<Witness> _consulted = [];
    private readonly List<Witness> _read = [];
    private readonly SortedDictionary<string, string> _engine = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _params = new(StringComparer.Ordinal);
    private readonly List<FingerprintEntry> _entries = [];

    /// <summary>Reads deps, params and program sources; what is wrong with them is in <see cref="Faults"/>, all of it.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="session">The build.</param>
    /// <param name="recorded">A lock whose word is taken for what is no source: outs of other stages, recordings that are not there, the machine.</param>
    public StageInputs(StageDeclaration stage, BuildSession session, StageLock? recorded = null)
    {
        _stage = stage;
        _session = session;
        _recorded = recorded;

        _entries.Add(FingerprintEntry.Protocol(Protocol));
        _entries.AddRange(stage.Args.Select(arg => FingerprintEntry.Arg(arg.Key, arg.Value)));
        _entries.AddRange(stage.Outs.Select(declared => FingerprintEntry.Out(declared.Name, declared.Path)));
        AddProgram();
        AddParams();
        AddDeps();
        AddGraph();
        AddMachine();
        _entries.AddRange(_engine.Select(fact => FingerprintEntry.Engine(fact.Key, fact.Value)));

        Fingerprint = new Fingerprint(_entries);
    }

    /// <summary>What is wrong with the declaration; the fingerprint means nothing unless this is empty.</summary>
    public IReadOnlyList<StageFault> Faults => _faults;

    /// <summary>The digest of all inputs, and the list it was computed from.</summary>
    public Fingerprint Fingerprint { get; }

    /// <summary>All files and folders that the fingerprint speaks of, as they were seen.</summary>
    public IEnumerable<Witness> Consulted => _consulted.Concat(_read);

    /// <summary>What the running program itself reads, as it was seen; its compiled sources are not among it.</summary>
    public IReadOnlyList<Witness> Read => _read;

    /// <summary>What of the machine the result depends on: the tensor engine, where the stage uses it, and native deps.</summary>
    public IReadOnlyDictionary<string, string> Engine => _engine;

    /// <summary>Digest and size of each dep, by its path relative to the checkout.</summary>
    public SortedDictionary<string, LockContent> Deps { get; } = new(StringComparer.Ordinal);

    /// <summary>The text of the graph of the stages before it; null for a stage that does not read it.</summary>
    public string? Graph { get; private set; }

    /// <summary>Dotted leaf keys the stage declares, with canonical JSON values.</summary>
    public IReadOnlyDictionary<string, string> DeclaredParams() => _params;

    /// <summary>The record of a result made from these inputs.</summary>
    public StageLock Lock(IEnumerable<CachedOut> outs, IReadOnlyDictionary<string, double>? metrics = null) => new()
    {
        Stage = _stage.Name,
        Fingerprint = Fingerprint.Digest,
        Program = new Fingerprint(_entries.Where(IsProgram)).Digest,
        Args = _stage.Args,
        Params = _params,
        Engine = _engine,
        Deps = Deps,
        Graph = Graph is null ? null : Sha256Digest.OfText(Graph),
        Outs = outs.ToDictionary(made => made.Path, made => LockContent.Of(made.Tree)),
        Metrics = metrics ?? new SortedDictionary<string, double>(),
    };

    /// <summary>Where each declared leaf is written.</summary>
    public IEnumerable<KeyValuePair<string, string>> ParamLocations() =>
        _session.Params.Locations.Where(pair => _stage.Params.Any(key => IsBelow(pair.Key, key)));

    /// <summary>The declared part of params.yaml and nothing else, as the nested object a program reads.</summary>
    public JsonObject ParamsTree()
    {
        var tree = new JsonObject();

        foreach (var key in _stage.Params)
        {
            if (!_session.Params.TryGet(key, out var json)) continue;

            var parts = key.Split('.');
            var node = tree;
            foreach (var part in parts[..^1])
            {
                if (node[part] is not JsonObject child) node[part] = child = [];
                node = child;
            }

            node[parts[^1]] = JsonNode.Parse(json);
        }

        return tree;
    }

    /// <summary>Environment variables that pin the arithmetic of the engine, such as the instruction set its kernels may use.</summary>
    public IEnumerable<KeyValuePair<string, string>> EngineEnvironment(StageDeclaration stage) =>
        stage.UsesEngine
            ? _session.Engine.Where(fact => fact.Key.StartsWith("env ", StringComparison.Ordinal)).Select(fact => KeyValuePair.Create(fact.Key[4..], fact.Value))
            : [];

    private void AddProgram()
    {
        if (_stage.Command is { } command)
        {
            _entries.Add(new FingerprintEntry("program command", Sha256Digest.OfText(command), "program command", command));
            foreach (var source in _stage.Sources) AddFile(source, _stage.Name, (path, tree) => FingerprintEntry.Source(path, tree.Digest));
        }

        if (_stage.Program is not { } program) return;

        var closure = _session.Sources(program);
        _entries.AddRange(closure.Sources.Select(source => source.Entry));
        _faults.AddRange(closure.Findings.Select(finding => new StageFault(finding.Code, finding.Origin, finding.Message)));
        _consulted.AddRange(_session.SourcesSeen(program));
    }

    private void AddMachine()
    {
        if (_recorded is not null)
        {
            AddRecordedMachine(_recorded.Engine);
            return;
        }

        foreach (var (name, value) in _stage.UsesEngine ? _session.Engine : new Dictionary<string, string>()) _engine[name] = value;

        foreach (var name in _stage.Natives)
        {
            if (_session.Natives.TryGetValue(name, out var found)) _engine[name] = found;
            else _faults.Add(new StageFault(Codes.MissingDep, _stage.Name, $"Stage '{_stage.Name}' declares the native dep '{name}', which is no NativePart with AsDep=\"true\"."));
        }
    }

    /// <summary>The engine is that of the lock; how strict it must be is a param, and which natives there are is declared.</summary>
    private void AddRecordedMachine(IReadOnlyDictionary<string, string> recorded)
    {
        foreach (var (name, value) in recorded.Where(fact => _stage.UsesEngine || _stage.Natives.Contains(fact.Key))) _engine[name] = value;
        foreach (var name in _stage.Natives.Where(name => !recorded.ContainsKey(name))) _engine[name] = FingerprintEntry.Absent;
        if (_engine.ContainsKey("determinism")) _engine["determinism"] = _session.Determinism;
    }

    private void AddParams()
    {
        foreach (var key in _stage.Params)
        {
            if (_session.Params.TryGet(key, out var json))
            {
                using var document = JsonDocument.Parse(json);
                AddLeaves(key, document.RootElement);
            }
            else
            {
                var nearest = _session.Params.NearestKeys(key).FirstOrDefault();
                _faults.Add(new StageFault(
                    Codes.UnknownParam,
                    _stage.Name,
                    $"Stage '{_stage.Name}' declares the param '{key}', which params.yaml does not have.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}"));
            }
        }
    }

    private void AddLeaves(string key, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject()) AddLeaves($"{key}.{member.Name}", member.Value);
            if (element.EnumerateObject().MoveNext()) return;
        }

        var value = element.GetRawText();
        if (_params.TryAdd(key, value)) _entries.Add(FingerprintEntry.Param(key, value));
    }

    private void AddDeps()
    {
        foreach (var dep in _stage.Deps)
        {
            if (_recorded is not null && AddRecorded(dep, _recorded)) continue;

            AddFile(dep.Path, dep.Origin ?? _session.Place.Relative(dep.Path), (path, tree) =>
            {
                Deps[path] = LockContent.Of(tree);
                return FingerprintEntry.Dep(FingerprintEntry.DepKey(path, dep.Name), tree);
            });
        }
    }

    /// <summary>Takes the lock's word for a dep that is no source of this checkout.</summary>
    /// <returns>Whether it was such a dep.</returns>
    private bool AddRecorded(NamedPath dep, StageLock recorded)
    {
        var full = _session.Place.Full(dep.Path);
        var shown = _session.Place.Relative(full);
        var isOut = shown.StartsWith("artifacts/", StringComparison.Ordinal);
        var isData = dep.Origin is not null || shown.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(shown);
        if (!isOut && (!isData || Path.Exists(full))) return false;

        if (recorded.Deps.TryGetValue(shown, out var known)) Deps[shown] = known;
        _entries.Add(known is null
            ? FingerprintEntry.Dep(FingerprintEntry.DepKey(shown, dep.Name), null)
            : FingerprintEntry.RecordedDep(FingerprintEntry.DepKey(shown, dep.Name), known.IsFolder, known.Digest));
        return true;
    }

    /// <summary>Locks say who made what was read, so data is not needed for it either.</summary>
    private void AddGraph()
    {
        if (_stage.Graphs.Count == 0) return;

        var graph = new UpstreamGraph(_stage, _session.KnownStages());
        Graph = graph.Text;
        _entries.AddRange(_stage.Graphs.Select(name => FingerprintEntry.Graph(graph.Digest, name)));
        _faults.AddRange(graph.Disputes.Select(sentence => new StageFault(
            Codes.DisputedOut,
            _stage.Name,
            $"Stage '{_stage.Name}' reads the graph of stages, but {sentence}. Delete the lock in {_session.Place.Relative(_session.Place.Locks)}/ whose stage is gone, or let the two write to different places.")));
    }

    private void AddFile(string path, string origin, Func<string, Tree, FingerprintEntry> entry)
    {
        var full = _session.Place.Full(path);
        var shown = _session.Place.Relative(path);

        try
        {
            if (_session.DepTree(full) is { } tree)
            {
                _entries.Add(entry(shown, tree));
                _read.Add(Witness.Of(full, tree));
            }
            else
            {
                _faults.Add(new StageFault(
                    Codes.MissingDep,
                    origin,
                    $"Stage '{_stage.Name}' reads '{shown}', which does not exist. Run the stage that writes it first, or correct the path."));
            }
        }
        catch (Exception exception) when (UnreadableFiles.Explain(exception) && UnreadableFiles.At(full) is { Count: > 0 } unreadable)
        {
            _faults.AddRange(unreadable.Select(file => new StageFault(
                Codes.UnreadableDep,
                _session.Place.Relative(file.Path),
                $"Stage '{_stage.Name}' reads this, but {file.Reason}. Allow reading it, give it a UTF-8 name, or take it out of the folder.")));
        }
    }

    private static bool IsProgram(FingerprintEntry entry) =>
        entry.Key.StartsWith("program ", StringComparison.Ordinal) || entry.Key.StartsWith("package ", StringComparison.Ordinal);

    private static bool IsBelow(string key, string ancestor) =>
        key == ancestor || key.StartsWith(ancestor + ".", StringComparison.Ordinal);
}
