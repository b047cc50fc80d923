using System.Diagnostics;

namespace Reprise.Compat;

/// <summary>Runs a script of this folder with the system's Python, which has the same libtorch.</summary>
internal static class PythonTorch
{
    private const string Interpreter = "/usr/bin/python3";

    private static readonly Lazy<string?> Missing = new(() =>
        !File.Exists(Interpreter) ? $"{Interpreter} is not there"
        : Start("-c", "import torch; print(torch.__version__)") is (0, var version, _) && version.StartsWith(Version(), StringComparison.Ordinal) ? null
        : "python3-torch is not installed, or is of another version than the stand-in's libtorch");

    public static string? Absence => Missing.Value;

    public static string[] Run(string script, params string[] args)
    {
        var (exit, output, error) = Start([Path.Combine(AppContext.BaseDirectory, "Python", script), .. args]);
        if (exit != 0) throw new InvalidOperationException(error);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    // The patch level is not compared: Debian's header says 1.13.1 where Python says 1.13.0a0.
    private static string Version() => string.Join('.', TorchSharp.torch.__version__.Split('.').Take(2));

    private static (int Exit, string Output, string Error) Start(params string[] args)
    {
        var start = new ProcessStartInfo(Interpreter, args) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["OMP_NUM_THREADS"] = "1";
        start.Environment["OPENBLAS_NUM_THREADS"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
