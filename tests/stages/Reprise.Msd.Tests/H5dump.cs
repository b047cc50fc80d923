using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Reprise.Msd.Tests;

/// <summary>HDF5's own reader, as an oracle.</summary>
internal static class H5dump
{
    public static string? Command { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "h5dump")).FirstOrDefault(File.Exists);

    /// <summary>All numbers of a dataset, bit for bit.</summary>
    public static double[] Doubles(string file, string dataset)
    {
        var binary = Path.GetTempFileName();
        try
        {
            Text("-d", dataset, "-b", "LE", "-o", binary, file);
            return MemoryMarshal.Cast<byte, double>(File.ReadAllBytes(binary)).ToArray();
        }
        finally
        {
            File.Delete(binary);
        }
    }

    public static string Text(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Command!, arguments) { RedirectStandardOutput = true })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        return text;
    }
}
