using System.Diagnostics;
using System.Text;

namespace Reprise.Executors;

/// <summary>Runs programs as processes of this machine, which end with the build that started them.</summary>
internal sealed class LocalProcess : IExecutor
{
    /// <inheritdoc/>
    public int Attempts => 1;

    /// <summary>How long the pipes of a program that has ended may stay open.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public ProgramEnd Run(ProgramCall call, Action<string> onOutput, Action<string> onError, CancellationToken cancel)
    {
        using var process = new Process { StartInfo = Describe(call) };
        var output = new ProgramLines(onOutput);
        var error = new ProgramLines(onError);

        process.OutputDataReceived += (_, line) => output.Take(line.Data);
        process.ErrorDataReceived += (_, line) => error.Take(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using (cancel.Register(() => process.Kill(entireProcessTree: true)))
        {
            // Only with a time does the wait end with the program: without one it goes on until nobody holds the pipes.
            while (!process.WaitForExit(TimeSpan.FromHours(1)))
            {
            }
        }

        // A child that outlives the program may hold the pipes open; the program's own words are in by then.
        var since = Stopwatch.StartNew();
        output.End(Patience);
        error.End(Patience - since.Elapsed);
        cancel.ThrowIfCancellationRequested();
        return ProgramEnd.Exited(process.ExitCode);
    }

    private static ProcessStartInfo Describe(ProgramCall call)
    {
        var start = new ProcessStartInfo(call.Command[0], call.Command.Skip(1))
        {
            WorkingDirectory = call.Folder.Current,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };

        start.Environment.Clear();
        foreach (var (name, value) in call.Variables.Concat(call.Secrets)) start.Environment[name] = value;
        start.Environment["REPRISE_PARENT_ON_STDIN"] = "1";
        return start;
    }
}
