using Reprise.Acquire;

namespace Reprise.Msd.Tests;

/// <summary>A small data set: songs in <c>music/A/B/C/</c>, their labels, and the stages that read them.</summary>
internal sealed class Collection : IDisposable
{
    private readonly List<string> _labels = ["# tagtraum genre annotations"];

    public TempFolder Folder { get; } = new();

    public string SecondGenre { get; set; } = "ignore";

    public string OnError { get; set; } = "fail";

    public string Root => Folder["music"];

    public Dictionary<string, string> GenreMap { get; } = new() { ["Jazz"] = "Jazz", ["Rap"] = "Hip-Hop", ["New Age"] = "Calm" };

    /// <summary>A song with its label.</summary>
    /// <returns>The file.</returns>
    public string Add(int number, string label, string? file = null)
    {
        _labels.Add($"{Songs.Id(number)}\t{label}");
        return AddUnlabelled(number, file);
    }

    public string AddUnlabelled(int number, string? file = null)
    {
        var id = Songs.Id(number);
        var path = Folder.New("music/" + (file ?? $"{id[2]}/{id[3]}/{id[4]}/{id}.h5"));
        MsdFileWriter.Write(path, Songs.Make(number, 3 + number));
        return path;
    }

    public void Label(string line) => _labels.Add(line);

    public (int ExitCode, string Output, string[] Errors) Acquire()
    {
        File.WriteAllLines(Folder.New("music/genres.cls"), _labels);
        Directory.CreateDirectory(Folder["tracks"]);
        return StageProgram.Run("Acquire", new
        {
            stage = "acquire",
            threads = 2,
            @params = Params,
            locations = new Dictionary<string, string> { ["data.deepmusic.path"] = "params.yaml(9,11)", ["sources.msd.labels"] = "params.yaml(20,11)", ["sources.msd.genre_map"] = "params.yaml(21,11)" },
            args = new { collection = "deepmusic" },
            deps = new { audio = new[] { Root } },
            outs = new { tracks = Folder["tracks"] },
        });
    }

    public (int ExitCode, string Output, string[] Errors) Prepare(int maxSegments = 512)
    {
        Directory.CreateDirectory(Folder["segments"]);
        return StageProgram.Run("Prepare", new
        {
            stage = "prepare",
            threads = 2,
            @params = Params with { features = new { segments = new { max_segments = maxSegments } } },
            args = new { collection = "deepmusic" },
            deps = new { audio = new[] { Root }, tracks = new[] { Folder["tracks"] } },
            outs = new { segments = Folder["segments"] },
        });
    }

    public AcquireSummary Summary() => Data.JsonFile.Read<AcquireSummary>(Folder["tracks/acquire.json"]);

    public void Dispose() => Folder.Dispose();

    private StageParams Params => new(
        new { deepmusic = new { source = "msd", path = "music", on_error = OnError } },
        new { msd = new { labels = "genres.cls", genre_map = GenreMap, second_genre = SecondGenre } });

    private sealed record StageParams(object data, object sources)
    {
        public object? features { get; init; }
    }
}
