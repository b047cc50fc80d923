using System.Diagnostics;
using System.Text;

namespace Reprise.Executors;

/// <summary>Runs programs as processes of this machine, which end with the build that started them.</summary>
internal sealed class LocalProcess : IExecutor
{
    /// <inheritdoc/>
    public int Attempts => 1;

    /// <inheritdoc/>
    public ProgramEnd Run(ProgramCall call, Action<string> onOutput, Action<string> onError, CancellationToken cancel)
    {
        using var process = new Process { StartInfo = Describe(call) };
        using var outputEnd = new ManualResetEventSlim();
        using var errorEnd = new ManualResetEventSlim();

        process.OutputDataReceived += (_, line) => Receive(line.Data, onOutput, outputEnd);
        process.ErrorDataReceived += (_, line) => Receive(line.Data, onError, errorEnd);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using (cancel.Register(() => process.Kill(entireProcessTree: true)))
        {
            process.WaitForExit();
        }

        // A child that outlives the program may hold the pipes open; the program's own words are in by then.
        outputEnd.Wait(TimeSpan.FromSeconds(5), CancellationToken.None);
        errorEnd.Wait(TimeSpan.FromSeconds(5), CancellationToken.None);
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

    private static void Receive(string? line, Action<string> receiver, ManualResetEventSlim end)
    {
        if (line is null) end.Set();
        else receiver(line);
    }
}
