using System.Collections.Concurrent;
using Reprise.Files;
using Reprise.Fingerprints;
using Reprise.Locks;
using Reprise.Machine;
using Reprise.Params;
using Reprise.Store;

namespace Reprise.Pipeline;

/// <summary>
/// What one build knows, opened once per worker process: params, remembered digests, store, run cache and the engine's identity.
/// </summary>
internal sealed class BuildSession
{
    private static readonly ConcurrentDictionary<BuildIdentity, BuildSession> s_open = new();

    private readonly ConcurrentDictionary<string, Tree?> _depTrees = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ProgramClosure> _sources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<Witness>> _sourcesSeen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, KnownStage> _expected = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<CacheFinding> _findings = new();
    private readonly IReadOnlyList<string> _libraries;

    private BuildSession(BuildIdentity identity)
    {
        Place = WorkPlace.Of(identity.Root);
        Params = ResolvedParams.Open(identity.ParamsFile);
        Journal = new Journal(identity.JournalFile);
        Memory = DigestMemory.Open(Place.DigestJournal);
        // Outs are put together on their own file system; a cache that is shared may lie on another.
        Store = new ObjectStore(Place.Cache, Memory, Warn) { Scratch = Place.Scratch };
        Items = new ItemMemory(Place.Cache, Store);
        Runs = new RunCache(Place.Cache, Warn);

        Frozen = FrozenStages.Read(Place.Frozen);
        Forced = Journal.Forced();

        var machine = MachineFacts.Read(identity.JournalFile);
        Engine = machine.Engine;
        Natives = machine.Natives;
        CardPackages = machine.CardPackages;
        _libraries = machine.Watched;
    }

    /// <summary>Where everything lies.</summary>
    public WorkPlace Place { get; }

    /// <summary>The params of this build: file, profile and overrides merged.</summary>
    public ResolvedParams Params { get; }

    /// <summary>The record of this build.</summary>
    public Journal Journal { get; }

    /// <summary>Digests of files that have not changed since they were last read.</summary>
    public DigestMemory Memory { get; }

    /// <summary>Every out of every run, by content.</summary>
    public ObjectStore Store { get; }

    /// <summary>Items of stages that work item by item.</summary>
    public ItemMemory Items { get; }

    /// <summary>Every run, by fingerprint.</summary>
    public RunCache Runs { get; }

    /// <summary>Stages that never run.</summary>
    public IReadOnlySet<string> Frozen { get; }

    /// <summary>Stages that run in this build though they are up to date.</summary>
    public IReadOnlySet<string> Forced { get; }

    /// <summary>The tensor engine: provider, version and what pins its arithmetic.</summary>
    public IReadOnlyDictionary<string, string> Engine { get; }

    /// <summary><c>strict</c>, where the same inputs must give the same bytes, or <c>fast</c>.</summary>
    public string Determinism => Params.Text("determinism", "strict");

    /// <summary>The libraries and commands a stage may declare as native deps, by name.</summary>
    public IReadOnlyDictionary<string, string> Natives { get; }

    /// <summary>Where each card package comes from: <c>package</c> or <c>compat</c>.</summary>
    public IReadOnlyDictionary<string, string> CardPackages { get; }

    /// <summary>The libraries of this machine on which a stage's result depends: those of its native deps and, where it uses the engine, those of the engine.</summary>
    public IEnumerable<string> LibrariesOf(StageDeclaration stage) => _libraries.Where(file =>
    {
        var name = Path.GetFileName(file);
        var native = Natives.Keys.FirstOrDefault(known => name.StartsWith(known, StringComparison.Ordinal));
        return name.Contains(".so", StringComparison.Ordinal) && (native is null ? stage.UsesEngine : stage.Natives.Contains(native));
    });

    /// <summary>The session of a build in this process, opened at the first call.</summary>
    public static BuildSession Of(BuildIdentity identity) => s_open.GetOrAdd(identity, key => new BuildSession(key));

    /// <summary>The content of a dep, read once per build and process; null where there is nothing. Deps are outs of stages that have ended.</summary>
    public Tree? DepTree(string path) => _depTrees.GetOrAdd(path, full => Tree.TryOf(full, Memory, out var tree) ? tree : null);

    /// <summary>Takes a path to have a content that is not there yet, such as an out that would be restored; what lies below a folder follows.</summary>
    public void Expect(string path, Tree tree)
    {
        _depTrees[path] = tree;
        foreach (var entry in tree.IsDirectory ? tree.Entries : []) _depTrees[Path.Combine(path, entry.Path)] = Tree.OfFile(entry.Digest, entry.Size);
    }

    /// <summary>Takes a stage to be restored from a run: its outs to be there, and its lock to say so.</summary>
    public void Expect(CachedRun run)
    {
        foreach (var made in run.Outs) Expect(Place.Full(made.Path), made.Tree);
        _expected[run.Stage] = KnownStage.Of(run);
    }

    /// <summary>Every stage that has a lock now, or would have.</summary>
    public IReadOnlyCollection<KnownStage> KnownStages()
    {
        var known = new Dictionary<string, KnownStage>(_expected, StringComparer.Ordinal);
        foreach (var (file, text) in LockFolder.Files(Place.Locks))
        {
            // A lock under another name is a copy that somebody made, and one that cannot be read counts as absent: its own stage reports it.
            if (LockFolder.Read([KeyValuePair.Create(file, text)], (_, _) => { }) is [var recorded] && file == recorded.Stage + ".lock") known.TryAdd(recorded.Stage, KnownStage.Of(recorded));
        }

        return known.Values;
    }

    /// <summary>The source files and pinned packages a stage's program is compiled from.</summary>
    public ProgramClosure Sources(string program) => _sources.GetOrAdd(
        program, project => ProgramSources.ClosureOf(Place.Root, project, CardPackages, Memory));

    /// <summary>Where one has to look to know that a program is still made of these sources.</summary>
    public IReadOnlyList<Witness> SourcesSeen(string program) => _sourcesSeen.GetOrAdd(program, project =>
    {
        var closure = Sources(project);
        var digests = closure.Sources.Where(source => source.Version is null).ToDictionary(source => Place.Full(source.Path), source => source.Digest);

        // Of folders the entries only: what lies below them is seen file by file.
        return
        [
            .. closure.Files.Select(file => digests.TryGetValue(file, out var digest) ? new Witness(file, digest) : Witness.Of(file, Memory)),
            .. closure.Folders.Where(folder => folder != Place.Root).Select(folder => Witness.Of(folder + "/", Memory)),
        ];
    });

    /// <summary>Keeps a finding until the next task of this process reports it.</summary>
    public void Warn(CacheFinding finding) => _findings.Enqueue(finding);

    /// <summary>What the cache found wrong with itself since the last call, each once.</summary>
    public IEnumerable<CacheFinding> TakeFindings()
    {
        while (_findings.TryDequeue(out var finding)) yield return finding;
    }
}

/// <summary>Names one build: all its worker processes agree on these three paths.</summary>
/// <param name="Root">The checkout.</param>
/// <param name="ParamsFile">The resolved params, as JSON.</param>
/// <param name="JournalFile">The build's journal.</param>
internal sealed record BuildIdentity(string Root, string ParamsFile, string JournalFile);
