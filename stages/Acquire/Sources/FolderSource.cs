using System.Collections.Concurrent;
using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Acquire;

/// <summary>A source that is a user's folder of <c>&lt;genre&gt;/&lt;file&gt;</c>.</summary>
internal abstract class FolderSource(SourceOptions options) : Source
{
    public override string Licence => "As the owner of the folder says; nothing of it is copied into the results.";

    /// <summary>Endings of the files to take, lower case, with the dot.</summary>
    protected abstract IReadOnlySet<string> Endings { get; }

    public override Acquisition Collect(StageRun run)
    {
        var files = GenreTree.Find(run, options, Endings);
        var tracks = new TrackRow?[files.Count];
        var bad = new ConcurrentDictionary<int, IReadOnlyList<StageError>>();
        var progress = new Progress("acquire", files.Count);

        Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = run.Threads }, i =>
        {
            try
            {
                tracks[i] = Look(files[i], Path.Combine(run.Dep("audio"), files[i].Path));
            }
            catch (StageException exception)
            {
                bad[i] = exception.Errors;
            }

            progress.Add();
        });

        var errors = bad.OrderBy(pair => pair.Key).SelectMany(pair => pair.Value).ToList();
        // A library that is not there is not the files' fault, and one message is enough.
        var machine = errors.Where(error => error.Code == Codes.AudioLibraryMissing).Distinct().ToList();
        if (machine.Count > 0) throw new StageException(machine);
        if (errors.Count > 0 && options.OnError != SourceOptions.Skip) throw new StageException(errors);

        var skipped = bad
            .Select(pair => new SkippedFile(files[pair.Key].Path, string.Join(' ', pair.Value.Select(error => $"{error.Code}: {error.Message}"))))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
        return new Acquisition([.. tracks.OfType<TrackRow>()], [.. skipped]);
    }

    /// <summary>Describes one file.</summary>
    /// <param name="file">Its id and genre.</param>
    /// <param name="path">Where it lies.</param>
    /// <exception cref="StageException">It is not what its name says.</exception>
    protected abstract TrackRow Look(TreeFile file, string path);
}
