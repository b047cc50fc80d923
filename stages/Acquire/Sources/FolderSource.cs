using System.Collections.Concurrent;
using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Acquire;

/// <summary>A source that is a user's folder.</summary>
internal abstract class FolderSource(SourceOptions options) : Source
{
    public override string Licence => "As the owner of the folder says; nothing of it is copied into the results.";

    /// <summary>The params of the source.</summary>
    protected SourceOptions Options => options;

    /// <summary>What the folder holds, how large that is, who publishes it under which terms: sentences for one who has none.</summary>
    protected abstract string Wanted { get; }

    /// <summary>Endings of the files to take, lower case, with the dot.</summary>
    protected abstract IReadOnlySet<string> Endings { get; }

    /// <summary>Whether the folder holds demo music in the published collection's layout: no file is missing then, or known to be bad.</summary>
    public bool IsDemo { get; init; }

    public override Acquisition Collect(StageRun run) => Read(run, run.HasDep("audio") ? run.Dep("audio") : "");

    /// <summary>Looks at all files of a folder.</summary>
    /// <param name="run">Names what else there is to read.</param>
    /// <param name="root">The folder; it need not exist.</param>
    public virtual Acquisition Read(StageRun run, string root)
    {
        var origin = run.Locate($"{run.SourceKey()}.path");
        var listing = Directory.Exists(root) ? List(run, root) : new Listing([]);
        if (listing.Files.Count + listing.Odd.Count == 0) throw Nothing(run, Directory.Exists(root));
        if (IsDemo) listing = listing with { Missing = null };

        var examined = ExamineAll(listing.Files, root, run.Threads);
        var errors = examined.SelectMany(file => file.Errors).ToList();
        // A library that is not there is not the files' fault, and one message is enough.
        var machine = errors.Where(IsOfTheMachine).Distinct().ToList();
        if (machine.Count > 0) throw new StageException(machine);

        errors = [.. listing.Missing?.Errors(origin) ?? [], .. listing.Odd.Select(odd => odd.Error), .. errors];
        if (errors.Count > 0 && options.OnError != SourceOptions.Skip) throw new StageException(errors);

        var skipped = listing.Odd.Select(odd => new SkippedFile(odd.Path, Reason([odd.Error])))
            .Concat(examined.Where(file => file.Track is null).Select(file => new SkippedFile(file.Path, file.Defect ?? Reason(file.Errors))))
            .OrderBy(file => file.Path, StringComparer.Ordinal);

        return new Acquisition([.. examined.Select(file => file.Track).OfType<TrackRow>()], [.. skipped])
        {
            Missing = listing.Missing?.Paths,
            Unusual = [.. examined.Where(file => file.Remark is not null).Select(file => new SkippedFile(file.Path, file.Remark!))],
        };
    }

    /// <summary>What there is, by the names alone.</summary>
    /// <param name="run">Names what else there is to read.</param>
    /// <param name="root">The user's folder, which exists.</param>
    protected virtual Listing List(StageRun run, string root) => GenreTree.Find(root, Endings);

    /// <summary>Describes one file.</summary>
    /// <param name="file">Its id and genre.</param>
    /// <param name="path">Where it lies.</param>
    /// <exception cref="StageException">It is not what its name says.</exception>
    protected abstract TrackRow Look(TreeFile file, string path);

    /// <summary>Why a file is left out whatever <c>on_error</c> says: everybody's copy has this defect. Null for all other files.</summary>
    /// <param name="file">Its id and genre.</param>
    /// <param name="track">What was found; null for a file that cannot be read.</param>
    protected virtual string? Defect(TreeFile file, TrackRow? track) => null;

    /// <summary>What is unusual about a file that is used all the same; null for most.</summary>
    protected virtual string? Remark(TrackRow track) => null;

    private Examined[] ExamineAll(IReadOnlyList<TreeFile> files, string root, int threads)
    {
        var examined = new Examined[files.Count];
        var progress = new Progress("acquire", files.Count);

        // One file at a time to whoever is free: files differ in length.
        var work = Partitioner.Create(Enumerable.Range(0, files.Count), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(work, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            examined[i] = Examine(files[i], Path.Combine(root, files[i].Path));
            progress.Add(examined[i].Track is null);
        });

        return examined;
    }

    private Examined Examine(TreeFile file, string path)
    {
        TrackRow? track = null;
        IReadOnlyList<StageError> errors = [];

        try
        {
            FileName.Validate(file.TrackId, path);
            track = Look(file, path);
        }
        catch (StageException exception)
        {
            errors = exception.Errors;
        }

        if (IsDemo) return new Examined(file.Path, track, errors, null, null);

        return Defect(file, track) is { } defect && !errors.Any(IsOfTheMachine)
            ? new Examined(file.Path, null, [], defect, null)
            : new Examined(file.Path, track, errors, null, track is null ? null : Remark(track));
    }

    private StageException Nothing(StageRun run, bool exists)
    {
        var problem = options.Path.Length == 0 ? "names no folder"
            : exists ? $"is '{options.Path}', which holds nothing of it"
            : $"is '{options.Path}', which does not exist";

        return new StageException(
            Codes.SourceFolder,
            run.Locate($"{run.SourceKey()}.path"),
            $"Source {Name} is not there: {run.SourceKey()}.path {problem}. {Wanted} "
            + $"Set {run.SourceKey()}.path to the folder, or take source demo.");
    }

    private static bool IsOfTheMachine(StageError error) => error.Code is Codes.AudioLibraryMissing or Codes.Hdf5Missing;

    private static string Reason(IEnumerable<StageError> errors) => string.Join(' ', errors.Select(error => $"{error.Code}: {error.Message}"));

    /// <summary>What became of one file: a track, errors or a known defect.</summary>
    private sealed record Examined(string Path, TrackRow? Track, IReadOnlyList<StageError> Errors, string? Defect, string? Remark);
}
