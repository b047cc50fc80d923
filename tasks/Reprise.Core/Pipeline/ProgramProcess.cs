using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Reprise.Pipeline;

/// <summary>
/// Starts a stage's program with a small, fixed environment: what a machine's owner exports, its language or its time zone
/// never reaches a result.
/// </summary>
internal sealed class ProgramProcess(StageDeclaration stage, WorkPlace place, RunFolder folder, StageInputs inputs, CompiledPrograms? programs, int threads)
{
    private static readonly string[] s_inherited =
        ["PATH", "HOME", "USERPROFILE", "SystemRoot", "TEMP", "DOTNET_ROOT", "DOTNET_HOST_PATH", "LD_LIBRARY_PATH", "LIBTORCH"];

    /// <summary>Runs the program to its end.</summary>
    /// <param name="onOutput">Gets every line of standard output as it is written.</param>
    /// <param name="onError">Gets every line of standard error as it is written.</param>
    /// <param name="cancel">Kills the program and all its children.</param>
    /// <returns>The exit code.</returns>
    public int Run(Action<string> onOutput, Action<string> onError, CancellationToken cancel)
    {
        using var process = new Process { StartInfo = Describe() };
        var secrets = new SecretMask(stage.Secrets);
        using var outputEnd = new ManualResetEventSlim();
        using var errorEnd = new ManualResetEventSlim();

        process.OutputDataReceived += (_, line) => Receive(secrets.Hide(line.Data), onOutput, outputEnd);
        process.ErrorDataReceived += (_, line) => Receive(secrets.Hide(line.Data), onError, errorEnd);
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
        return process.ExitCode;
    }

    private ProcessStartInfo Describe()
    {
        var start = new ProcessStartInfo
        {
            WorkingDirectory = folder.Current,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };

        if (stage.Program is { } program && programs is not null)
        {
            start.FileName = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
            start.ArgumentList.Add(programs.AssemblyOf(program));
            start.ArgumentList.Add(folder.Description);
        }
        else
        {
            start.FileName = "/bin/sh";
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(stage.Command ?? throw new InvalidOperationException($"Stage '{stage.Name}' has neither a program nor a command."));
        }

        SetEnvironment(start.Environment);
        return start;
    }

    private void SetEnvironment(IDictionary<string, string?> environment)
    {
        environment.Clear();
        foreach (var name in s_inherited.Concat(stage.Secrets))
        {
            if (Environment.GetEnvironmentVariable(name) is { } value) environment[name] = value;
        }

        environment["LANG"] = "C.UTF-8";
        environment["LC_ALL"] = "C.UTF-8";
        environment["TZ"] = "UTC";
        environment["TMPDIR"] = folder.Current;
        environment["DOTNET_NOLOGO"] = "1";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["REPRISE_PARENT_ON_STDIN"] = "1";
        environment["REPRISE_TORCH_LIBRARY"] = Path.Combine(place.Work, "native", "libreprise_torch.so");
        environment["REPRISE_NODE_MODULES"] = Path.Combine(place.Work, "node", "node_modules");

        // Native libraries start as many threads as there are cores unless told otherwise.
        var count = threads.ToString(CultureInfo.InvariantCulture);
        environment["OMP_NUM_THREADS"] = count;
        environment["OPENBLAS_NUM_THREADS"] = count;

        foreach (var (name, value) in inputs.EngineEnvironment(stage)) environment[name] = value;

        // A shell command has no StageRun to ask. Several paths of one name stand on a line each, since a path may hold blanks.
        environment["STAGE"] = stage.Name;
        environment["STAGE_ROOT"] = place.Root;
        foreach (var dep in folder.Deps(place, stage)) environment["DEP_" + dep.Key] = string.Join('\n', dep);
        foreach (var (name, path) in folder.Outs) environment["OUT_" + name] = path;
        foreach (var (name, value) in stage.Args) environment["ARG_" + name] = value;
        foreach (var (key, value) in inputs.DeclaredParams()) environment["PARAM_" + key.Replace('.', '_').Replace('-', '_')] = value;
    }

    private static void Receive(string? line, Action<string> receiver, ManualResetEventSlim end)
    {
        if (line is null) end.Set();
        else receiver(line);
    }
}
