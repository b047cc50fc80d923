using System.Diagnostics;
using Reprise.Files;

namespace Reprise.Machine;

/// <summary>Graphviz, which lays out graphs; nothing but a drawing depends on it, so it is never installed unasked.</summary>
internal static class Graphviz
{
    /// <summary>What proves that it is there.</summary>
    public static NativePart Part { get; } = new("Graphviz", "command:dot", "graphviz");

    /// <summary>Draws a graph.</summary>
    /// <param name="dotFile">The graph in the language of Graphviz.</param>
    /// <param name="svgFile">The drawing; an old one is replaced, or removed where there is no new one.</param>
    /// <returns>Null, or the sentence why there is no drawing.</returns>
    public static string? Draw(string dotFile, string svgFile)
    {
        File.Delete(svgFile);
        if (Part.Find() is not { } dot) return $"Graphviz, which draws it as SVG, is not installed. Run: {AptInstaller.CommandLine([Part.AptPackage])}";

        var drawn = $"{svgFile}.{AtomicFile.UniqueName()}";
        using var process = Process.Start(new ProcessStartInfo(dot, ["-Tsvg", "-o", drawn, dotFile]) { RedirectStandardError = true })!;
        var words = process.StandardError.ReadToEnd().ReplaceLineEndings(" ").Trim();
        process.WaitForExit();

        if (process.ExitCode != 0)
        {
            File.Delete(drawn);
            return $"Graphviz ended with exit code {process.ExitCode}: {words}";
        }

        File.Move(drawn, svgFile, overwrite: true);
        return null;
    }
}
