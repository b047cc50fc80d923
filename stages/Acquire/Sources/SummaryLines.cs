using Reprise.Stages;

namespace Reprise.Acquire;

/// <summary>What the console shows of a summary; the whole of it stands in <c>acquire.json</c>.</summary>
internal static class SummaryLines
{
    /// <summary>Prints what is left out, missing, unusual or there twice, and at last how much was found.</summary>
    public static void Print(this AcquireSummary summary, int tracks)
    {
        foreach (var file in summary.Skipped) Line($"skipped {file.Path}: {file.Reason}");
        foreach (var folder in (summary.Missing ?? []).GroupBy(path => Path.GetDirectoryName(path)))
            Line($"missing from {folder.Key}: {folder.Count()} files, {Path.GetFileName(folder.First())} the first");
        foreach (var group in summary.LeftOut ?? []) Line($"left out {group.Count} {group.What}");
        foreach (var file in summary.Unusual) Line($"{file.Path}: {file.Reason}");
        foreach (var copies in summary.Duplicates) Line($"the same file under several names: {string.Join(", ", copies)}");

        var missing = summary.Missing is null ? "" : $", {summary.Missing.Count} missing";
        Line($"{tracks} tracks of {summary.Genres.Count} genres from source {summary.Source}, {summary.Skipped.Count} skipped{missing}");
    }

    private static void Line(string text) => Console.WriteLine($"acquire: {OneLine.Of(text)}");
}
