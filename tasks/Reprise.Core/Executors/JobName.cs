using System.Text.RegularExpressions;
using Reprise.Files;
using Reprise.Pipeline;

namespace Reprise.Executors;

/// <summary>
/// Names of jobs, unique for every attempt: a controller that was killed gives the number of a job it forgot to another one, so a job is
/// known by its name only.
/// </summary>
internal static partial class JobName
{
    /// <summary>What the names of all jobs of a tree begin with.</summary>
    public static string PrefixOf(WorkPlace place) => $"reprise.{Token(place)}.";

    /// <summary>The name of the job that runs in a folder.</summary>
    public static string Of(WorkPlace place, string stage, string runFolder) => $"{PrefixOf(place)}{Odd().Replace(stage, "_")}.{Path.GetFileName(runFolder)}";

    /// <summary>Jobs of a tree whose folder is gone: nobody waits for them any more.</summary>
    /// <param name="place">The tree.</param>
    /// <param name="names">Names of jobs, of this tree or not.</param>
    public static IReadOnlyList<string> Orphans(WorkPlace place, IEnumerable<string> names)
    {
        var prefix = PrefixOf(place);
        string[] stages = Directory.Exists(place.Scratch) ? Directory.GetDirectories(place.Scratch) : [];
        bool IsAlive(string name) => stages.Any(stage => Directory.Exists(Path.Combine(stage, name[(name.LastIndexOf('.') + 1)..])));

        return [.. names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && !IsAlive(name))];
    }

    /// <summary>A few digits that tell this tree from a copy of it, and from the tree that another machine has at the same path.</summary>
    private static string Token(WorkPlace place)
    {
        var file = Path.Combine(place.State, "cluster-name");
        if (!File.Exists(file)) AtomicFile.Write(file, Guid.NewGuid().ToString("N"));
        return Sha256Digest.OfText($"{place.Root}\n{File.ReadAllText(file)}")[^8..];
    }

    [GeneratedRegex("[^A-Za-z0-9_.-]")]
    private static partial Regex Odd();
}
