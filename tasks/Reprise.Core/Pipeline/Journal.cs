using System.Globalization;
using System.Text;

namespace Reprise.Pipeline;

/// <summary>What a stage did in one build.</summary>
internal enum StageEnd
{
    /// <summary>Lock and outs agreed with the inputs.</summary>
    UpToDate,

    /// <summary>The outs came back from the cache.</summary>
    Restored,

    /// <summary>The program ran.</summary>
    Ran,

    /// <summary>The program, or the check before it, reported an error.</summary>
    Failed,
}

/// <summary>
/// The record of one build, shared by all its worker processes: every line is appended in one write, so lines never mix.
/// Durations live here and never in an out.
/// </summary>
internal sealed class Journal(string path)
{
    /// <summary>The journal's file.</summary>
    public string Path { get; } = path;

    /// <summary>Appends what a stage did and how long it took.</summary>
    public void Write(string stage, StageEnd end, TimeSpan duration) =>
        Append(Path, $"{end}\t{stage}\t{duration.TotalSeconds.ToString("F3", CultureInfo.InvariantCulture)}\n");

    /// <summary>Appends paths whose content decided about a stage, for the quick check of the next build.</summary>
    public void Consulted(IEnumerable<string> paths)
    {
        var lines = string.Concat(paths.Select(consulted => consulted + "\n"));
        if (lines.Length > 0) Append(Path + ".consulted", lines);
    }

    /// <summary>The last word on every stage, by name.</summary>
    public IReadOnlyDictionary<string, StageEnd> Ends()
    {
        var ends = new SortedDictionary<string, StageEnd>(StringComparer.Ordinal);
        if (!File.Exists(Path)) return ends;

        foreach (var line in File.ReadLines(Path))
        {
            if (line.Split('\t') is [var end, var stage, _] && Enum.TryParse(end, out StageEnd parsed)) ends[stage] = parsed;
        }

        return ends;
    }

    /// <summary>Every path written by <see cref="Consulted"/>, once, sorted.</summary>
    public IReadOnlyCollection<string> ConsultedPaths() =>
        File.Exists(Path + ".consulted") ? new SortedSet<string>(File.ReadLines(Path + ".consulted"), StringComparer.Ordinal) : [];

    private static void Append(string path, string text)
    {
        using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
