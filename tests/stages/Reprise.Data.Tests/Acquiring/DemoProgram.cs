namespace Reprise.Data.Tests.Acquiring;

/// <summary>The acquire program as it makes demo music for a collection, and as it reads the same folder for a real source.</summary>
internal static class DemoProgram
{
    public static StageProgram Of(
        TempFolder folder, string collection, string layout, Dictionary<string, int> tracksPerGenre, string? format = null, double seconds = 0.7)
    {
        Dictionary<string, object> options = new() { ["layout"] = layout, ["clip_seconds"] = seconds, ["tracks_per_genre"] = tracksPerGenre };
        if (format is not null) options["format"] = format;
        var key = $"sources.demo.{collection}";

        return new("Acquire", folder)
        {
            Params = new
            {
                data = new Dictionary<string, object> { [collection] = new { source = "demo", path = "", on_error = "fail" } },
                sources = new { demo = new Dictionary<string, object> { ["seed"] = 7, [collection] = options } },
            },
            Locations = new() { [$"{key}.layout"] = "params.yaml(3,1)", [$"{key}.format"] = "params.yaml(4,1)", [$"{key}.tracks_per_genre"] = "params.yaml(6,1)" },
            Args = new() { ["collection"] = collection },
            Outs = new() { ["tracks"] = folder["out/"] },
        };
    }

    /// <summary>Takes what the demo wrote for a collection that somebody put there.</summary>
    public static StageProgram Reread(TempFolder folder, string source, string root, string onError) => new("Acquire", folder)
    {
        Params = new { data = new { other = new { source, path = "out", on_error = onError } } },
        Args = new() { ["collection"] = "other" },
        Deps = new() { ["audio"] = [folder[root]] },
        Outs = new() { ["tracks"] = folder["again/"] },
    };

    public static string[] Files(TempFolder folder) =>
        [.. Directory.EnumerateFiles(folder["out"], "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder["out"], file)).Order(StringComparer.Ordinal)];
}
