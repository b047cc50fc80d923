using Reprise.Stages;

namespace Reprise.Acquire;

/// <summary>Which files of a published collection a folder lacks.</summary>
/// <param name="Expected">All files of the collection without their endings, in order, relative to the folder.</param>
/// <param name="Paths">Those of them that are not there, in the same order.</param>
/// <param name="Excused">Those whose absence is no error, since copies without them are common.</param>
internal sealed record MissingFiles(IReadOnlyList<string> Expected, IReadOnlyList<string> Paths, Func<string, bool> Excused)
{
    /// <param name="expected">Files without endings, in order.</param>
    /// <param name="present">Tells whether a file is there.</param>
    /// <param name="excused">Tells whether a file need not be there.</param>
    public static MissingFiles Of(IReadOnlyList<string> expected, Func<string, bool> present, Func<string, bool> excused) =>
        new(expected, [.. expected.Where(path => !present(path))], excused);

    /// <summary>One error for each folder that lacks files, naming all of them: a thousand missing files fit on a screen.</summary>
    public IEnumerable<StageError> Errors(string origin)
    {
        var missing = Paths.Where(path => !Excused(path)).ToHashSet(StringComparer.Ordinal);

        return
            from folder in Expected.GroupBy(path => Path.GetDirectoryName(path)!)
            let gone = folder.Count(missing.Contains)
            where gone > 0
            select new StageError(
                Codes.CollectionFiles,
                origin,
                $"{gone} of the {folder.Count()} files in {folder.Key} are missing: {Ranges(folder, missing)}. "
                + "Complete the collection, or set on_error: skip to go on without them.");
    }

    // Neighbours in the collection as "first to last".
    private static string Ranges(IEnumerable<string> expected, HashSet<string> missing)
    {
        var runs = new List<(string First, string Last)>();
        var open = false;

        foreach (var path in expected)
        {
            var name = Path.GetFileName(path);
            if (!missing.Contains(path)) open = false;
            else if (open) runs[^1] = (runs[^1].First, name);
            else (open, runs) = (true, [.. runs, (name, name)]);
        }

        return string.Join(", ", runs.Select(run => run.First == run.Last ? run.First : $"{run.First} to {run.Last}"));
    }
}
