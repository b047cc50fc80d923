namespace Reprise.Msd.Tests;

/// <summary>What a researcher is told who has not fetched the data yet.</summary>
public sealed class MissingData : IDisposable
{
    private readonly Collection _songs = new();

    public void Dispose() => _songs.Dispose();

    [Fact]
    public void WithoutTheFolderTheErrorSaysWhereTheDataSetIs()
    {
        var error = StageProgram.Run("Acquire", Description("genres.cls", [])).Errors.Single();

        error.ShouldStartWith($"params.yaml(9,11): error {Codes.SourceFolder}: ");
        error.ShouldContain("280 GB");
        error.ShouldContain("millionsongdataset.com");
        error.ShouldContain("data.deepmusic.path");
    }

    [Fact]
    public void WithoutTheLabelsTheErrorSaysWhereTheyAre()
    {
        Directory.CreateDirectory(_songs.Root);

        var error = StageProgram.Run("Acquire", Description("cd1.cls", [_songs.Root])).Errors.Single();

        error.ShouldStartWith($"params.yaml(20,11): error {Codes.GenreLabels}: ");
        error.ShouldContain("tagtraum.com");
        error.ShouldContain("sources.msd.labels");
    }

    [Fact]
    public void AFolderWithoutSongsIsReported()
    {
        File.WriteAllText(_songs.Folder.New("music/cd1.cls"), $"{Songs.Id(1)}\tJazz\n");

        StageProgram.Run("Acquire", Description("cd1.cls", [_songs.Root])).Errors.Single().ShouldStartWith($"params.yaml(9,11): error {Codes.SourceFolder}: ");
    }

    private object Description(string labels, string[] audio) => new
    {
        stage = "acquire",
        threads = 2,
        @params = new
        {
            data = new { deepmusic = new { source = "msd", path = "music", on_error = "fail" } },
            sources = new { msd = new { labels, genre_map = new { Jazz = "Jazz" }, second_genre = "ignore" } },
        },
        locations = new Dictionary<string, string> { ["data.deepmusic.path"] = "params.yaml(9,11)", ["sources.msd.labels"] = "params.yaml(20,11)" },
        args = new { collection = "deepmusic" },
        deps = audio.Length == 0 ? new Dictionary<string, string[]>() : new() { ["audio"] = audio },
        outs = new { tracks = Directory.CreateDirectory(_songs.Folder["tracks"]).FullName },
    };
}
