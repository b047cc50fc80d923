using System.Text.Json.Nodes;

namespace Reprise.Data.Tests.Acquiring;

/// <summary>Acquire, and prepare after it, on a folder of a test.</summary>
internal sealed class SourceRun(TempFolder folder, string source)
{
    public string Root => folder["music"];

    public JsonNode Summary => JsonNode.Parse(File.ReadAllText(folder["out/acquire.json"]))!;

    public IReadOnlyList<TrackRow> Tracks => Table.Read<TrackRow>(folder["out/tracks.csv"]);

    public IReadOnlyList<SegmentRow> Segments => Table.Read<SegmentRow>(folder["segments/index.csv"]);

    /// <summary>Path and reason of each skipped file.</summary>
    public IReadOnlyList<(string Path, string Reason)> Skipped =>
        [.. Summary["skipped"]!.AsArray().Select(file => ((string)file!["path"]!, (string)file["reason"]!))];

    public void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Root, path))!);
        File.WriteAllBytes(Path.Combine(Root, path), content);
    }

    public (int ExitCode, string Output, string[] Errors) Acquire(string onError = "fail") => AcquireProgram.Of(folder, source, onError).Run();

    public (int ExitCode, string Output, string[] Errors) Prepare(string onError = "fail") => new StageProgram("Prepare", folder)
    {
        Params = new
        {
            data = new { deepmusic = new { source, path = "music", on_error = onError } },
            features = new { segments = new { max_segments = 512 } },
        },
        Args = new() { ["collection"] = "deepmusic" },
        Deps = new() { ["tracks"] = [folder["out"]], ["audio"] = [Root] },
        Outs = new() { ["segments"] = folder["segments/"] },
    }.Run();
}
