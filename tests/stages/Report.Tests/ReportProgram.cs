using System.Diagnostics;

namespace Reprise.Report.Tests;

/// <summary>Runs the stage program as the pipeline does: a process of its own with a run description.</summary>
internal static class ReportProgram
{
    public static (int ExitCode, string Output, string Errors) Run(string description, Action<IDictionary<string, string?>>? environment = null)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Report.dll"), description },
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
}
