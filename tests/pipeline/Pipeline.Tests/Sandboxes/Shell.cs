using System.Diagnostics;

namespace Pipeline.Tests.Sandboxes;

/// <summary>Commands that say it shorter than .NET does.</summary>
internal static class Shell
{
    public static void Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments))!;
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, command);
    }

    public static string Read(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, command);
        return text;
    }
}
