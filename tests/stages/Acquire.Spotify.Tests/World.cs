using System.Text.Json;
using Reprise.Acquire;
using Reprise.Acquire.Spotify;
using Reprise.Data;
using Reprise.Stages;

namespace Acquire.Spotify.Tests;

/// <summary>A server, a folder and a clock: all that one run of the source touches.</summary>
internal sealed class World : IDisposable
{
    public const string BluesList = "37i9dQZF1DX9stbPFTxeaB";
    public const string RockList = "37i9dQZF1DX4vth7idTQch";

    private readonly string _folder = Directory.CreateTempSubdirectory("reprise-spotify-").FullName;
    private int _runs;

    public World()
    {
        Write("playlists.yaml", $"genres:\n  Rock:\n    - {{id: {RockList}, name: Rockhymnen}}\n  Blues:\n    - {{id: {BluesList}, name: Funky}}\n");
    }

    public SpotifyServer Server { get; } = new();

    public SkippingClock Clock { get; } = new();

    public Dictionary<string, string?> Secrets { get; } =
        new() { ["SPOTIFY_CLIENT_ID"] = SpotifyServer.ClientId, ["SPOTIFY_CLIENT_SECRET"] = SpotifyServer.ClientSecret };

    public int MaxTracks { get; init; } = 100;

    public string OnError { get; init; } = "fail";

    public int Threads { get; init; } = 2;

    /// <summary>All that was printed, run after run.</summary>
    public string Printed { get; private set; } = "";

    /// <summary>Where the last run wrote its out.</summary>
    public string Out => Path.Combine(_folder, $"out{_runs}");

    public string Downloads => Path.Combine(_folder, "downloads", "spotify");

    /// <summary>Track ids look like Spotify's: 22 letters and digits.</summary>
    public static string Id(int number) => $"4uLU6hMCjMI75M1A2tK{number:D3}";

    public static IEnumerable<string> Ids(int from, int count) => Enumerable.Range(from, count).Select(Id);

    /// <summary>Two genres of three tracks each.</summary>
    public World WithTracks()
    {
        Server.Add(RockList, Ids(0, 3));
        Server.Add(BluesList, Ids(100, 3));
        return this;
    }

    public void Write(string path, string text) => File.WriteAllText(Path.Combine(_folder, path), text);

    /// <summary>Runs the source and writes what the program writes.</summary>
    public Acquisition Run()
    {
        _runs++;
        Directory.CreateDirectory(Out);
        Write("run.json", JsonSerializer.Serialize(new
        {
            stage = "acquire",
            threads = Threads,
            @params = new { sources = new { spotify = new { market = "DE", playlists = "playlists.yaml", max_tracks_per_playlist = MaxTracks } } },
            locations = new Dictionary<string, string> { ["sources.spotify.playlists"] = "params.yaml(5,3)" },
            args = new { collection = "deepmusic" },
            deps = new { playlists = new[] { Path.Combine(_folder, "playlists.yaml") } },
            outs = new { tracks = Out },
            downloads = Path.Combine(_folder, "downloads"),
        }));

        var run = StageRun.Open([Path.Combine(_folder, "run.json")]);
        var source = new SpotifySource(
            new SourceOptions("spotify", "", OnError),
            run.Params<SpotifyOptions>(SpotifyOptions.Key),
            new SpotifyAccess(name => Secrets.GetValueOrDefault(name), Server.Transport, Clock));

        return Listen(() =>
        {
            var found = source.Collect(run);
            Table.Write(Path.Combine(Out, "tracks.csv"), found.Tracks);
            JsonFile.Write(Path.Combine(Out, "acquire.json"), AcquireSummary.Of(source, found));
            return found;
        });
    }

    /// <summary>Runs the source, which must fail.</summary>
    public IReadOnlyList<StageError> Fail()
    {
        var errors = Should.Throw<StageException>(Run).Errors;
        Printed += string.Join('\n', errors);
        return errors;
    }

    /// <summary>Every file of this world.</summary>
    public IReadOnlyList<string> Files() => [.. Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)];

    public void Dispose()
    {
        Server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private T Listen<T>(Func<T> action)
    {
        var console = Console.Out;
        using var written = new StringWriter();
        Console.SetOut(written);
        try
        {
            return action();
        }
        finally
        {
            Console.SetOut(console);
            Printed += written.ToString();
        }
    }
}
