namespace Reprise.Data.Tests.Acquiring;

/// <summary>The acquire program over a folder a test fills.</summary>
internal static class AcquireProgram
{
    public static StageProgram Of(TempFolder folder, string source, string onError = "fail", string? path = null) => new("Acquire", folder)
    {
        Params = new
        {
            data = new { deepmusic = new { source, path = source == "demo" ? "" : "music", on_error = onError } },
            sources = new
            {
                demo = new
                {
                    seed = 7,
                    deepmusic = new
                    {
                        layout = "audio",
                        clip_seconds = 1.5,
                        tracks_per_genre = new Dictionary<string, int> { ["Jazz"] = 3, ["Hip-Hop"] = 4 },
                    },
                },
            },
        },
        Args = new() { ["collection"] = "deepmusic" },
        Locations = new() { ["data.deepmusic.path"] = "params.yaml(9,11)", ["data.deepmusic.source"] = "params.yaml(8,13)" },
        Deps = source == "demo" ? [] : new() { ["audio"] = [path ?? folder["music"]] },
        Outs = new() { ["tracks"] = folder["out/"] },
    };

    /// <summary>A WAV file of noise that only its seed and length tell from others.</summary>
    public static void Wav(TempFolder folder, string path, int seed, int frames = 2000)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
        var random = new Stages.SeededRandom((ulong)seed);
        using var writer = new NAudio.Wave.WaveFileWriter(folder[path], new NAudio.Wave.WaveFormat(8000, 16, 2));
        writer.WriteSamples([.. Enumerable.Range(0, 2 * frames).Select(_ => (short)(random.NextInt(20000) - 10000))], 0, 2 * frames);
    }

    public static void Text(TempFolder folder, string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
        File.WriteAllText(folder[path], text);
    }
}
