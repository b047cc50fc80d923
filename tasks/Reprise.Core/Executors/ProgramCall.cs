using System.Globalization;
using Reprise.Pipeline;

namespace Reprise.Executors;

/// <summary>
/// A program, its arguments and a small, fixed environment: what a machine's owner exports, its language or its time zone never reaches
/// a result.
/// </summary>
internal sealed class ProgramCall
{
    private static readonly string[] s_inherited =
        ["PATH", "HOME", "USERPROFILE", "SystemRoot", "TEMP", "DOTNET_ROOT", "DOTNET_HOST_PATH", "LD_LIBRARY_PATH", "LIBTORCH"];

    private readonly SortedDictionary<string, string> _environment = new(StringComparer.Ordinal);

    /// <summary>Puts together what a run of a stage starts.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="place">Where everything lies.</param>
    /// <param name="folder">The folder of the run.</param>
    /// <param name="inputs">What the stage is made from.</param>
    /// <param name="programs">Where the stage programs were compiled to; null for a stage that runs a shell command.</param>
    /// <param name="threads">How many threads the program may use.</param>
    public ProgramCall(StageDeclaration stage, WorkPlace place, RunFolder folder, StageInputs inputs, CompiledPrograms? programs, int threads)
    {
        Stage = stage.Name;
        Folder = folder;

        if (stage.Program is { } program && programs is not null)
        {
            Command = [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", programs.AssemblyOf(program), folder.Description];
        }
        else
        {
            Command = ["/bin/sh", "-c", stage.Command ?? throw new InvalidOperationException($"Stage '{stage.Name}' has neither a program nor a command.")];
        }

        Inherit(s_inherited, _environment);
        Inherit(stage.Secrets, Secrets);
        SetEnvironment(stage, place, inputs, threads);
    }

    /// <summary>The stage's name.</summary>
    public string Stage { get; }

    /// <summary>The folder of this run and of no other.</summary>
    public RunFolder Folder { get; }

    /// <summary>The program and its arguments.</summary>
    public IReadOnlyList<string> Command { get; }

    /// <summary>The whole environment of the program, but for secrets.</summary>
    public IReadOnlyDictionary<string, string> Variables => _environment;

    /// <summary>Libraries and commands of this machine on which the result depends, with their digests; another machine must have the same.</summary>
    public IEnumerable<(string Path, string Digest)> Libraries { get; init; } = [];

    /// <summary>The rest of its environment: nobody but the program may read these values.</summary>
    public SortedDictionary<string, string> Secrets { get; } = new(StringComparer.Ordinal);

    private static void Inherit(IEnumerable<string> names, SortedDictionary<string, string> target)
    {
        foreach (var name in names)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value) target[name] = value;
        }
    }

    private void SetEnvironment(StageDeclaration stage, WorkPlace place, StageInputs inputs, int threads)
    {
        _environment["LANG"] = "C.UTF-8";
        _environment["LC_ALL"] = "C.UTF-8";
        _environment["TZ"] = "UTC";
        _environment["TMPDIR"] = Folder.Current;
        _environment["DOTNET_NOLOGO"] = "1";
        _environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        _environment["REPRISE_TORCH_LIBRARY"] = Path.Combine(place.Work, "native", "libreprise_torch.so");
        _environment["REPRISE_NODE_MODULES"] = Path.Combine(place.Work, "node", "node_modules");

        // Native libraries start as many threads as there are cores unless told otherwise.
        var count = threads.ToString(CultureInfo.InvariantCulture);
        _environment["OMP_NUM_THREADS"] = count;
        _environment["OPENBLAS_NUM_THREADS"] = count;

        foreach (var (name, value) in inputs.EngineEnvironment(stage)) _environment[name] = value;

        // A shell command has no StageRun to ask. Several paths of one name stand on a line each, since a path may hold blanks.
        _environment["STAGE"] = stage.Name;
        _environment["STAGE_ROOT"] = place.Root;
        foreach (var dep in Folder.Deps(place, stage)) _environment["DEP_" + dep.Key] = string.Join('\n', dep);
        foreach (var (name, path) in Folder.Outs) _environment["OUT_" + name] = path;
        foreach (var (name, value) in stage.Args) _environment["ARG_" + name] = value;
        foreach (var (key, value) in inputs.DeclaredParams()) _environment["PARAM_" + key.Replace('.', '_').Replace('-', '_')] = value;
    }
}
