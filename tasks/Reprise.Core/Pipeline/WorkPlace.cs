namespace Reprise.Pipeline;

/// <summary>Where everything lies, in one place: the tree of a checkout and the scratch of its builds.</summary>
/// <param name="Root">Absolute path of the checkout.</param>
internal sealed record WorkPlace(string Root)
{
    /// <summary>The checkout in a folder, however its path is written.</summary>
    public static WorkPlace Of(string folder) => new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    /// <summary>The folder that the build writes and nothing else does.</summary>
    public string Artifacts => Path.Combine(Root, "artifacts");

    /// <summary>Scratch: everything that is not an out.</summary>
    public string Work => Path.Combine(Artifacts, ".work");

    /// <summary>Object store and run cache; all that must survive for outs to be restored.</summary>
    public string Cache => Path.Combine(Work, "cache");

    /// <summary>Facts remembered between builds; losing them costs time only.</summary>
    public string State => Path.Combine(Work, "state");

    /// <summary>Run folders of stages that are running now.</summary>
    public string Scratch => Path.Combine(Work, "tmp");

    /// <summary>What stage programs fetched over a network, kept so that a run that was cut short need not ask again.</summary>
    public string Downloads => Path.Combine(Work, "downloads");

    /// <summary>How far the unfinished runs of a stage came.</summary>
    public string CheckpointsOf(string stage) => Path.Combine(Work, "checkpoints", stage);

    /// <summary>The output of each stage's last run.</summary>
    public string Logs => Path.Combine(Work, "logs");

    /// <summary>One journal a build: what each stage did, and for how long.</summary>
    public string Journals => Path.Combine(Work, "journal");

    /// <summary>The committed record of each stage's last result.</summary>
    public string Locks => Path.Combine(Root, "pipeline", "locks");

    /// <summary>The committed list of stages that never run.</summary>
    public string Frozen => Path.Combine(Root, "pipeline", "frozen.txt");

    /// <summary>Digests of files by path, size, times and inode.</summary>
    public string DigestJournal => Path.Combine(State, "digests");

    /// <summary>The file that is held while a build of this tree is at work.</summary>
    public string BuildLock => Path.Combine(State, "build.lock");

    /// <summary>A file for every stage that ever ran.</summary>
    public string Running => Path.Combine(Work, "running");

    /// <summary>The file that is held while a stage runs.</summary>
    public string RunningOf(string stage) => Path.Combine(Running, stage);

    /// <summary>
    /// The file that is held while an out is made from inputs of this fingerprint, by whichever of the trees that share a cache. There are
    /// so many at most: two that meet by chance wait for each other, no more.
    /// </summary>
    public string MakingOf(string fingerprint) => Path.Combine(Cache, "making", fingerprint[^3..]);

    /// <summary>The lock file of a stage.</summary>
    public string LockOf(string stage) => Path.Combine(Locks, stage + ".lock");

    /// <summary>A path as locks and messages show it: relative to the checkout, with forward slashes.</summary>
    public string Relative(string path) => Path.GetRelativePath(Root, Full(path)).Replace('\\', '/');

    /// <summary>An absolute path, without a trailing slash, for a path given relative to the checkout.</summary>
    public string Full(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, Root));
}
