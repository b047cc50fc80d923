using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Pipeline.Tests.Sandboxes;

/// <summary>A build under way, in a session of its own so that all its processes can be found, orphans too.</summary>
internal sealed class RunningBuild : IDisposable
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(8);

    private readonly Sandbox _sandbox;
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public RunningBuild(Sandbox sandbox, string[] arguments, IReadOnlyDictionary<string, string>? environment)
    {
        _sandbox = sandbox;
        var start = new ProcessStartInfo("setsid", ["dotnet", "build", .. arguments])
        {
            WorkingDirectory = sandbox.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        BuildEnvironment.Clean(start.Environment);
        // The SDK leaves two empty folders there each time, and a killed build its sockets: they go with the sandbox.
        start.Environment["TMPDIR"] = sandbox.Litter;
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _process.StandardInput.Close();
    }

    public bool HasEnded => _process.HasExited;

    /// <summary>What the build has said so far.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>Waits for something to become true while the build runs.</summary>
    public void Until(Func<bool> happened)
    {
        while (!happened())
        {
            (HasEnded || _watch.Elapsed > s_longest).ShouldBeFalse(Output);
            Thread.Sleep(20);
        }
    }

    /// <summary>SIGKILL for the build, its workers and their stages, until none is left.</summary>
    public void KillAll()
    {
        while (Members() is { Length: > 0 } members)
        {
            foreach (var member in members) Processes.Kill(member);
            Thread.Sleep(10);
        }

        _process.WaitForExit();
    }

    /// <summary>SIGKILL for the process that a person sees; workers and stages live on.</summary>
    public void KillMain()
    {
        Processes.Kill(_process.Id);
        _process.WaitForExit(TimeSpan.FromSeconds(10));
    }

    /// <summary>What a terminal sends to all of its processes when a person presses Ctrl-C.</summary>
    public void Interrupt()
    {
        foreach (var member in Members()) Shell.Run("sh", "-c", $"kill -INT {member.ToString(CultureInfo.InvariantCulture)} 2>/dev/null || true");
    }

    public Finished Wait()
    {
        if (!_process.WaitForExit(s_longest))
        {
            KillAll();
            throw new TimeoutException($"The build did not end.\n{Output}");
        }

        var duration = _watch.Elapsed;
        _process.WaitForExit();
        return new Finished(_process.ExitCode, Output, _sandbox.Executed(), duration);
    }

    public void Dispose()
    {
        KillAll();
        _process.Dispose();
    }

    private void Take(string? line)
    {
        lock (_output)
        {
            if (line is not null) _output.Append(line).Append('\n');
        }
    }

    /// <summary>The living processes of the build's session, which has the number of its first process.</summary>
    private int[] Members() => [.. Processes.OfSession(_process.Id)];
}
