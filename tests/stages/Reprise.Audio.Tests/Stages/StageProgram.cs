using System.Diagnostics;
using System.Text.Json;

namespace Reprise.Audio.Tests.Stages;

/// <summary>A stage program run as the pipeline runs it.</summary>
internal static class StageProgram
{
    public static (int ExitCode, string Output, string Errors) Run(string program, object description, Action<IDictionary<string, string?>>? environment = null)
    {
        var json = Path.GetTempFileName();
        try
        {
            File.WriteAllText(json, JsonSerializer.Serialize(description));
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program + ".dll"), json])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            environment?.Invoke(start.Environment);

            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, errors.Result);
        }
        finally
        {
            File.Delete(json);
        }
    }
}
