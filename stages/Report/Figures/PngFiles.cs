namespace Reprise.Report;

/// <summary>Paints every drawing of the report as <c>.png</c> beside its <c>.svg</c>: for slides and word processors, which draw SVG each in its own way.</summary>
internal static class PngFiles
{
    private const string Script = "png.mjs";

    /// <summary>Paints all drawings below a folder.</summary>
    public static void Write(string folder)
    {
        var drawings = Directory.EnumerateFiles(folder, "*.svg", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        var painted = FigureRenderer.Run(Script, drawings.Select(path => new { name = path, svg = File.ReadAllText(path) }));

        foreach (var (path, png) in painted) File.WriteAllBytes(Path.ChangeExtension(path, ".png"), Convert.FromBase64String(png));
    }
}
