using System.Globalization;

namespace Reprise.Executors;

/// <summary>What a cluster says of a job.</summary>
/// <param name="Name">The job's name.</param>
/// <param name="State">Its state, such as <c>RUNNING</c> or <c>NODE_FAIL</c>.</param>
/// <param name="Reason">Why it is in that state.</param>
/// <param name="ExitCode">The exit code of its script.</param>
/// <param name="Signal">The signal that ended its script, or 0.</param>
/// <param name="RunTime">How long it has been running.</param>
/// <param name="Node">Where it runs; empty for nowhere.</param>
internal sealed record JobView(string Name, string State, string Reason, int ExitCode, int Signal, TimeSpan RunTime, string Node)
{
    /// <summary>Reads a line of <c>scontrol show job -o</c>; null for something else.</summary>
    public static JobView? Parse(string line)
    {
        // Values may hold blanks, as in the reason of an administrator: then what follows has no equals sign and is passed over.
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in line.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = word.IndexOf('=');
            if (equals > 0) values.TryAdd(word[..equals], word[(equals + 1)..]);
        }

        if (!values.TryGetValue("JobName", out var name) || !values.TryGetValue("JobState", out var state)) return null;

        var exit = values.GetValueOrDefault("ExitCode", "0:0").Split(':');
        return new JobView(
            name,
            state,
            values.GetValueOrDefault("Reason", "None"),
            Number(exit[0]),
            exit.Length > 1 ? Number(exit[1]) : 0,
            JobResources.ParseTime(values.GetValueOrDefault("RunTime", "")) ?? TimeSpan.Zero,
            values.GetValueOrDefault("NodeList", "") is var node && node != "(null)" ? node : "");
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
