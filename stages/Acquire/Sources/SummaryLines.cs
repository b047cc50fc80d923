using Reprise.Stages;

namespace Reprise.Acquire;

/// <summary>What the console shows of a summary; the whole of it stands in <c>acquire.json</c>.</summary>
internal static class SummaryLines
{
    // A folder of copies would scroll everything else away.
    private const int MostShown = 5;

    /// <summary>Prints what is left out, missing, unusual or there twice, and at last how much was found.</summary>
    public static void Print(this AcquireSummary summary, int tracks)
    {
        foreach (var file in summary.Skipped) Line($"skipped {file.Path}: {file.Reason}");
        foreach (var folder in (summary.Missing ?? []).GroupBy(path => Path.GetDirectoryName(path)))
            Line($"missing from {folder.Key}: {folder.Count()} files, {Path.GetFileName(folder.First())} the first");
        foreach (var group in summary.LeftOut ?? []) Line($"left out {group.Count} {group.What}");
        foreach (var file in summary.Unusual) Line($"{file.Path}: {file.Reason}");
        foreach (var copies in summary.Duplicates.Take(MostShown)) Line($"the same file under several names: {Some(copies)}");
        if (summary.Duplicates.Count > MostShown) Line($"and {summary.Duplicates.Count - MostShown} more files under several names, in acquire.json");

        var missing = summary.Missing is null ? "" : $", {summary.Missing.Count} missing";
        Line($"{tracks} tracks of {summary.Genres.Count} genres from source {summary.Source}, {summary.Skipped.Count} skipped{missing}");
    }

    private static string Some(IReadOnlyList<string> names) => names.Count <= MostShown
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(MostShown))} and {names.Count - MostShown} more";

    private static void Line(string text) => Console.WriteLine($"acquire: {OneLine.Of(text)}");
}
