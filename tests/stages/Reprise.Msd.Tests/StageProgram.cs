using System.Diagnostics;
using System.Text.Json;

namespace Reprise.Msd.Tests;

/// <summary>A stage program run as the pipeline runs it.</summary>
internal static class StageProgram
{
    public static (int ExitCode, string Output, string[] Errors) Run(string program, object description)
    {
        var json = Path.GetTempFileName();
        try
        {
            File.WriteAllText(json, JsonSerializer.Serialize(description));
            using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program + ".dll"), json])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, errors.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            File.Delete(json);
        }
    }
}
