using System.Diagnostics;

namespace Reprise.Data.Tests;

/// <summary>A test with the real NumPy as its oracle; skipped where Debian's Python or its NumPy is absent.</summary>
internal sealed class NumPyFactAttribute : FactAttribute
{
    private static readonly bool Present = NumPy.TryRun("import numpy", out _);

    public NumPyFactAttribute()
    {
        if (!Present) Skip = "NumPy is not there: /usr/bin/python3 with python3-numpy is needed.";
    }
}

internal static class NumPy
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Runs a script and returns what it prints; arguments are in <c>sys.argv[1:]</c>.</summary>
    public static string Run(string script, params string[] arguments) =>
        TryRun("import sys\nimport numpy as np\n" + script, out var output, arguments) ? output.Trim() : throw new InvalidOperationException(output);

    public static bool TryRun(string script, out string output, params string[] arguments)
    {
        output = "";
        if (!File.Exists(Python)) return false;

        var start = new ProcessStartInfo(Python, ["-c", script, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        output = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
