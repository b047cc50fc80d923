using System.Diagnostics;

/// <summary>Processes that are started from here, and what they cost alone.</summary>
internal static class Spawn
{
    private const int Shell = 100;

    public static bool HasMake => File.Exists("/usr/bin/make");

    /// <summary>Seconds of one shell, from many one after the other.</summary>
    public static double Shells()
    {
        var clock = Stopwatch.StartNew();
        for (var shell = 0; shell < Shell; shell++) Run(Path.GetTempPath(), "/bin/sh", "-c", "echo 1 > /dev/null");
        return clock.Elapsed.TotalSeconds / Shell;
    }

    /// <summary>Runs a command to its end.</summary>
    /// <returns>Its seconds.</returns>
    public static double Run(string folder, string command, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardInput = true };
        // What the outer build exported would reach the inner ones as properties.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        // The SDK leaves two empty folders there each time; they go with the checkout.
        start.Environment["TMPDIR"] = folder;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException($"{command} failed:\n{said}");
    }
}
