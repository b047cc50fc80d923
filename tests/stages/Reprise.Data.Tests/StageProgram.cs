using System.Diagnostics;
using System.Text.Json;

namespace Reprise.Data.Tests;

/// <summary>A stage program run as the pipeline runs it: with a JSON file that describes its run.</summary>
internal sealed record StageProgram(string Name, TempFolder Folder)
{
    public int Threads { get; init; } = 2;

    public object Params { get; init; } = new { };

    public Dictionary<string, string> Args { get; init; } = [];

    public Dictionary<string, string> Locations { get; init; } = [];

    public Dictionary<string, string[]> Deps { get; init; } = [];

    /// <summary>Out by name; a path that ends in a slash is a folder, and made.</summary>
    public Dictionary<string, string> Outs { get; init; } = [];

    public (int ExitCode, string Output, string[] Errors) Run()
    {
        foreach (var path in Outs.Values) Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        var json = Folder[$"run-{Guid.NewGuid():N}.json"];
        var description = new { stage = Name, threads = Threads, @params = Params, locations = Locations, args = Args, deps = Deps, outs = Outs };
        File.WriteAllText(json, JsonSerializer.Serialize(description));

        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, Name + ".dll"), json])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
