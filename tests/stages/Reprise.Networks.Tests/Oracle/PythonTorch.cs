using System.Diagnostics;

namespace Reprise.Networks.Tests.Oracle;

/// <summary>The system's Python with torch and NumPy, where it has them.</summary>
internal static class PythonTorch
{
    private const string Interpreter = "/usr/bin/python3";

    private static readonly Lazy<bool> Present = new(() =>
        File.Exists(Interpreter) && Run("-c", "import importlib.util as u; exit(not (u.find_spec('torch') and u.find_spec('numpy')))").Code == 0);

    /// <summary>Why a comparison cannot be made here; null where it can.</summary>
    public static string? Absent => Present.Value ? null : "python3-torch and python3-numpy are not installed";

    /// <summary>Runs one of the embedded scripts and returns what it printed.</summary>
    public static string RunScript(TemporaryFolder folder, string name, params string[] arguments)
    {
        using (var source = typeof(PythonTorch).Assembly.GetManifestResourceStream(name)!)
        using (var file = File.Create(folder.File(name)))
        {
            source.CopyTo(file);
        }

        var (code, output, error) = Run([folder.File(name), .. arguments]);
        code.ShouldBe(0, error);

        return output;
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Interpreter, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PYTHONDONTWRITEBYTECODE"] = "1" },
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        return (process.ExitCode, output, error.Result);
    }
}

/// <summary>A theory that needs Python with torch to compare with.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PythonTorchTheoryAttribute : TheoryAttribute
{
    public PythonTorchTheoryAttribute() => Skip = PythonTorch.Absent;
}
