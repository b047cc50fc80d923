using System.Diagnostics;
using System.Text;

namespace Reprise.Machine;

/// <summary>Installs Debian packages as part of the build, where that is possible.</summary>
internal static class AptInstaller
{
    /// <summary>Whether this process may install packages: root on a system with apt.</summary>
    public static bool MayInstall => OperatingSystem.IsLinux() && Environment.UserName == "root" && HasApt;

    /// <summary>Whether the system has apt at all.</summary>
    public static bool HasApt => File.Exists("/usr/bin/apt-get");

    /// <summary>The one line a person runs instead.</summary>
    public static string CommandLine(IEnumerable<string> packages) =>
        $"sudo apt-get install -y --no-install-recommends {string.Join(' ', packages)}";

    /// <summary>Installs packages; the package lists are fetched first where the installation fails without them.</summary>
    /// <returns>Null, or the last words of apt where it failed.</returns>
    public static string? Install(IReadOnlyCollection<string> packages)
    {
        string[] install = ["install", "-y", "-q", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", .. packages];

        if (Run(install, out _)) return null;
        if (!Run(["update", "-q", "-o", "DPkg::Lock::Timeout=300"], out var updateWords)) return updateWords;
        return Run(install, out var words) ? null : words;
    }

    private static bool Run(IEnumerable<string> arguments, out string words)
    {
        var start = new ProcessStartInfo("/usr/bin/apt-get", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        start.Environment["LC_ALL"] = "C";

        using var process = Process.Start(start) ?? throw new InvalidOperationException("apt-get did not start.");
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.Append(line.Data is { Length: > 0 } text ? text + " " : "");
        process.OutputDataReceived += (_, _) => { };
        process.StandardInput.Close();
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        process.WaitForExit();

        words = errors.ToString().Trim();
        return process.ExitCode == 0;
    }
}
