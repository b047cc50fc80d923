using System.Diagnostics;
using System.Globalization;

namespace Reprise.Executors;

/// <summary>The commands of Slurm. None of their exit codes says whether a job did well; see <see cref="JobVerdict"/>.</summary>
internal sealed class SlurmClient
{
    private static readonly string[] s_commands = ["sbatch", "scontrol", "squeue", "scancel", "sinfo"];

    /// <summary>The package of Debian and Ubuntu that brings the commands.</summary>
    public const string AptPackage = "slurm-client";

    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(1);

    // What else sbatch would read of the environment, for instance that it is to wait or to make an array, is none of our jobs' business.
    private static readonly string[] s_inherited =
    [
        "PATH", "HOME", "USER", "LOGNAME", "LD_LIBRARY_PATH", "SLURM_CONF", "SLURM_JWT", "SBATCH_ACCOUNT", "SBATCH_QOS", "SBATCH_RESERVATION",
        "SBATCH_CONSTRAINT", "SBATCH_PARTITION", "SBATCH_WCKEY",
    ];

    // What a controller that is away, or busy, makes the commands say.
    private static readonly string[] s_passing =
        ["Unable to contact", "connect failure", "timed out", "Connection refused", "Transport", "temporarily", "Zero Bytes", "Socket", "Connection reset"];

    private readonly Dictionary<string, string> _environment = s_inherited
        .Select(name => KeyValuePair.Create(name, Environment.GetEnvironmentVariable(name)))
        .Where(variable => variable.Value is not null)
        .Append(KeyValuePair.Create<string, string?>("LC_ALL", "C"))
        .ToDictionary(variable => variable.Key, variable => variable.Value!, StringComparer.Ordinal);

    /// <summary>The commands that are in no folder of a path.</summary>
    public static IReadOnlyList<string> Missing(string path) =>
        [.. s_commands.Where(command => !path.Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, command))))];

    /// <summary>Submits a script.</summary>
    /// <returns>The number of the job, or what is wrong and whether that may pass.</returns>
    public (string? Id, string Problem, bool MayPass) Submit(string name, string script, JobResources resources)
    {
        // Nothing is exported but what is left of this environment: with a list of names a node would log the user in to find the rest.
        var said = Run(
            "sbatch",
            ["--parsable", "--no-requeue", $"--job-name={name}", "--chdir=/", "--output=/dev/null", "--error=/dev/null", "--export=ALL", .. resources.Options(), script]);
        if (said.ExitCode == 0 && said.Output.Split(';', '\n')[0].Trim() is { Length: > 0 } id) return (id, "", false);

        return (null, said.Problem, said.TimedOut || MayPass(said.Error));
    }

    /// <summary>Asks about a job.</summary>
    public (JobSight Sight, JobView? View) Look(string id)
    {
        var said = Run("scontrol", ["show", "job", "-o", id]);
        if (said.ExitCode == 0 && JobView.Parse(said.Output) is { } view) return (JobSight.Seen, view);

        return (said.Error.Contains("Invalid job id", StringComparison.OrdinalIgnoreCase) ? JobSight.Unknown : JobSight.Unreachable, null);
    }

    /// <summary>The user's jobs that wait or run, number and name; null where the controller does not answer.</summary>
    public IReadOnlyList<(string Id, string Name)>? Jobs()
    {
        var said = Run("squeue", ["--noheader", $"--user={Environment.UserName}", "--format=%A %j"]);
        if (said.ExitCode != 0) return null;

        var lines = said.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(' ', 2));
        return [.. lines.Where(words => words.Length == 2).Select(words => (words[0], words[1]))];
    }

    /// <summary>Cancels the job of a name, and nothing else though its number is given to another one.</summary>
    public void Cancel(string name) => Run("scancel", [$"--name={name}", $"--user={Environment.UserName}"]);

    /// <summary>The nodes of every partition; null where the controller does not answer, with its words.</summary>
    public (IReadOnlyList<ClusterNode>? Nodes, string Problem) Nodes()
    {
        var said = Run("sinfo", ["--noheader", "--Node", "--format=" + ClusterNode.Format]);
        return said.ExitCode == 0 ? ([.. said.Output.Split('\n').Select(ClusterNode.Parse).OfType<ClusterNode>()], "") : (null, said.Problem);
    }

    /// <summary>Whether the words of a command speak of something that passes.</summary>
    public static bool MayPass(string words) => s_passing.Any(part => words.Contains(part, StringComparison.OrdinalIgnoreCase));

    private Said Run(string command, string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment.Clear();
        foreach (var (name, value) in _environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();

        if (!process.WaitForExit(s_longest))
        {
            process.Kill(entireProcessTree: true);
            return new Said(-1, "", $"{command} gave no answer within {s_longest.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds", TimedOut: true);
        }

        return new Said(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult(), TimedOut: false);
    }

    private sealed record Said(int ExitCode, string Output, string Error, bool TimedOut)
    {
        public string Problem => (Error.Trim().Length > 0 ? Error : Output).Trim().ReplaceLineEndings(" ");
    }
}
