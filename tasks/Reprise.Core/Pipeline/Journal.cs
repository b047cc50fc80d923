using System.Globalization;
using System.Text;
using Reprise.Files;

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

    /// <summary>It would have had to run but is frozen: its outs were used as they are.</summary>
    Frozen,

    /// <summary>The program, or the check before it, reported an error.</summary>
    Failed,
}

/// <summary>
/// The record of one build, shared by all its worker processes: every line is appended in one write, so lines never mix.
/// Durations live here and never in an out.
/// </summary>
internal sealed class Journal(string path)
{
    /// <summary>The first word of a line that says since when a stage's program runs.</summary>
    public const string Began = "Began";

    /// <summary>The first word of a line that says what went wrong with a stage.</summary>
    public const string WentWrong = "WentWrong";

    /// <summary>The journal's file.</summary>
    public string Path { get; } = path;

    /// <summary>Appends what a stage did and how long it took.</summary>
    public void Write(string stage, StageEnd end, TimeSpan duration) =>
        Append(Path, $"{end}\t{stage}\t{duration.TotalSeconds.ToString("F3", CultureInfo.InvariantCulture)}\n");

    /// <summary>Appends that a stage's program starts now.</summary>
    public void Begin(string stage) =>
        Append(Path, string.Create(CultureInfo.InvariantCulture, $"{Began}\t{stage}\t{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0:F3}\n"));

    /// <summary>Appends an error of a stage, for those who watch the build.</summary>
    public void Fault(string stage, string code, string message) =>
        Append(Path, $"{WentWrong}\t{stage}\t{code}: {message.ReplaceLineEndings(" ").Replace('\t', ' ')}\n");

    /// <summary>The codes of all errors with the stages that gave them, in the order in which they came.</summary>
    public IReadOnlyList<(string Stage, string Code)> Faults() => !File.Exists(Path) ? [] :
    [
        .. File.ReadLines(Path).Select(line => line.Split('\t')).Where(fields => fields is [WentWrong, _, _]).Select(fields => (fields[1], fields[2].Split(':')[0])),
    ];

    /// <summary>Appends what decided about a stage, for the quick check of the next build.</summary>
    public void Consulted(IEnumerable<Witness> witnesses)
    {
        var lines = string.Concat(witnesses.Select(witness => $"{witness.Saw}\t{witness.Path}\n"));
        if (lines.Length > 0) Append(Path + ".consulted", lines);
    }

    /// <summary>Notes the stages that must run in this build though they are up to date.</summary>
    public void Force(IEnumerable<string> stages) => AtomicFile.Write(Path + ".forced", string.Concat(stages.Select(stage => stage + "\n")));

    /// <summary>The stages noted by <see cref="Force"/>.</summary>
    public IReadOnlySet<string> Forced() =>
        (File.Exists(Path + ".forced") ? File.ReadAllLines(Path + ".forced") : []).ToHashSet(StringComparer.Ordinal);

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

    /// <summary>The stages that ran, with their seconds, in the order in which they ended.</summary>
    public IEnumerable<(string Stage, double Seconds)> Runs()
    {
        foreach (var line in File.ReadLines(Path))
        {
            if (line.Split('\t') is [nameof(StageEnd.Ran), var stage, var text] && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
                yield return (stage, seconds);
        }
    }

    /// <summary>All that was written by <see cref="Consulted(IEnumerable{Witness})"/>, once, sorted.</summary>
    public IReadOnlyList<Witness> Consulted()
    {
        if (!File.Exists(Path + ".consulted")) return [];

        return [.. new SortedSet<string>(File.ReadLines(Path + ".consulted"), StringComparer.Ordinal)
            .Select(line => line.Split('\t', 2))
            .Where(fields => fields.Length == 2)
            .Select(fields => new Witness(fields[1], fields[0]))];
    }

    private static void Append(string path, string text) => AppendedFile.Add(path, Encoding.UTF8.GetBytes(text));
}
