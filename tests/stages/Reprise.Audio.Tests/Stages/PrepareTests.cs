using Reprise.Data;

namespace Reprise.Audio.Tests.Stages;

public sealed class PrepareTests : IDisposable
{
    private readonly TrackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EveryTrackBecomesARowAndAFileWhateverTheThreads()
    {
        for (var i = 0; i < 6; i++) _folder.Sound($"Jazz.{i}", 0.5 + (i * 0.3));

        Prepare("one", "fail", threads: 1).ExitCode.ShouldBe(0);
        var (exitCode, output, _) = Prepare("four", "fail", threads: 4);

        exitCode.ShouldBe(0);
        output.ShouldEndWith("segments of 6 tracks, 0 tracks skipped\n");
        _folder.Files("one").Count.ShouldBe(6 + 2);
        _folder.ShouldBeSame("one", "four");

        var rows = Table.Read<SegmentRow>(_folder.File("one/index.csv"));
        rows.Select(row => row.TrackId).ShouldBe(_folder.Tracks.Select(track => track.TrackId));
        rows[3].Duration.ShouldBe(1.4, 1e-4);
        TrackSegments.Load(_folder.File("one/tracks/Jazz.3.npz")).Count.ShouldBe(rows[3].Segments);
    }

    [Fact]
    public void TheDemosSoundIsItsOwnThoughAFolderIsNamed()
    {
        _folder.Sound("Jazz.1", 1);
        _folder.Tracks[0] = _folder.Tracks[0] with { Path = "Jazz.1.wav" };

        Prepare("out", "fail", source: "demo", audio: "/music").ExitCode.ShouldBe(0);
        Prepare("other", "fail", source: "audio", audio: "/music").Errors.ShouldContain($"error {Codes.AudioUnreadable}: ");
    }

    [Fact]
    public void EveryBadFileIsReportedInOneRun()
    {
        _folder.Sound("Jazz.1", 1);
        _folder.Text("Jazz.2", "I am not sound.");
        _folder.Text("Jazz.3", "");

        var (exitCode, _, errors) = Prepare("out", "fail");

        exitCode.ShouldBe(1);
        var lines = errors.TrimEnd().Split('\n');
        lines.Length.ShouldBe(2);
        lines[0].ShouldStartWith($"{_folder.File("Jazz.2.wav")}: error {Codes.NotAudio}: ");
        lines[1].ShouldStartWith($"{_folder.File("Jazz.3.wav")}: error {Codes.AudioEmpty}: ");
    }

    [Fact]
    public void SkippedFilesAreListed()
    {
        _folder.Sound("Jazz.1", 1);
        _folder.Text("Jazz.2", "I am not sound.");

        Prepare("out", "skip").ExitCode.ShouldBe(0);

        Table.Read<SegmentRow>(_folder.File("out/index.csv")).Single().TrackId.ShouldBe("Jazz.1");
        var summary = File.ReadAllText(_folder.File("out/prepare.json"));
        summary.ShouldContain("\"track_id\": \"Jazz.2\"");
        summary.ShouldContain("\"reason\": \"REPRO3102: ");
        summary.ShouldNotContain(_folder.Path);
    }

    [Theory]
    [InlineData("libsndfile.so.1", "libsndfile1")]
    [InlineData("libsoxr.so.0", "libsoxr0")]
    public void AMissingLibraryIsSaidOnceAndSkippingDoesNotHideIt(string library, string package)
    {
        for (var i = 0; i < 3; i++) _folder.Track($"Jazz.{i}", _folder.Wav($"Jazz.{i}.wav", 8000, 1, new float[8000]), TrackRow.Audio);

        var (exitCode, _, errors) = Prepare("out", "skip", environment: environment =>
        {
            environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
            environment[StartupHook.Variable] = library;
        });

        exitCode.ShouldBe(1);
        errors.ShouldStartWith($"{library}: error {Codes.AudioLibraryMissing}: ");
        errors.ShouldContain($"apt-get install {package}`");
        errors.TrimEnd().Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public void NothingButBadFilesFailEvenWhenTheyMayBeSkipped()
    {
        _folder.Text("Jazz.2", "I am not sound.");

        Prepare("out", "skip").Errors.ShouldContain(Codes.NotAudio);
    }

    [Fact]
    public void OnlyTheFirstSegmentsAreKept()
    {
        var path = _folder.Wav("Jazz.1.wav", Signals.Rate, 1, Signals.Clicks(3, 0.5, 1, 1.5, 2));
        _folder.Track("Jazz.1", path, TrackRow.Audio);

        Prepare("out", "fail", maxSegments: 2).ExitCode.ShouldBe(0);

        TrackSegments.Load(_folder.File("out/tracks/Jazz.1.npz")).Count.ShouldBe(2);
        var row = Table.Read<SegmentRow>(_folder.File("out/index.csv")).Single();
        row.Segments.ShouldBe(2);
        row.Duration.ShouldBe(3, 1e-9);
    }

    [SharedFact("data/spotify/analysis_jramcast.json")]
    public void ASavedAnalysisBringsItsOwnTimbreAndNoBasisIsLearned()
    {
        _folder.Track("Jazz.1", SharedData.Get("data/spotify/analysis_jramcast.json"), TrackRow.Analysis);

        Prepare("out", "fail").ExitCode.ShouldBe(0);
        TrackSegments.Load(_folder.File("out/tracks/Jazz.1.npz")).Timbre(null).Length.ShouldBe(428 * 12);

        Basis("out", threads: 1).ExitCode.ShouldBe(0);
        TimbreBasis.Load(_folder.File("basis")).ShouldBeNull();
        File.ReadAllText(_folder.File("basis/constants.json")).ShouldContain("\"learned\": false");
    }

    [Fact]
    public void TheBasisIsLearnedFromTheTrainingTracks()
    {
        for (var i = 0; i < 4; i++) _folder.Sound($"Jazz.{i}", 3);
        Prepare("out", "fail").ExitCode.ShouldBe(0);

        Basis("out", threads: 3, train: 3).ExitCode.ShouldBe(0);

        File.ReadAllLines(_folder.File("basis/inputs.csv")).Select(line => line.Split(',')[0]).ShouldBe(["track_id", "Jazz.0", "Jazz.1", "Jazz.2"]);
        TimbreBasis.Load(_folder.File("basis")).ShouldNotBeNull();
    }

    [Fact]
    public void TooLittleSoundForABasisIsReported()
    {
        _folder.Sound("Jazz.0", 0.5);
        Prepare("out", "fail").ExitCode.ShouldBe(0);

        Basis("out", threads: 1).Errors.ShouldContain($"error {Codes.TooFewSurfaces}: ");
    }

    private (int ExitCode, string Output, string Errors) Prepare(string name, string onError, int threads = 2, int maxSegments = 512,
        string source = "audio", string? audio = null, Action<IDictionary<string, string?>>? environment = null)
    {
        Table.Write(_folder.File("tracks.csv"), _folder.Tracks);
        Directory.CreateDirectory(_folder.File(name));
        return StageProgram.Run("Prepare", new
        {
            stage = "prepare",
            threads,
            @params = new
            {
                features = new { segments = new { max_segments = maxSegments } },
                data = new { deepmusic = new { source, path = "x", on_error = onError } },
            },
            args = new { collection = "deepmusic" },
            deps = new { tracks = new[] { _folder.Path }, audio = new[] { audio ?? _folder.Path } },
            outs = new { segments = _folder.File(name) },
        }, environment);
    }

    private (int ExitCode, string Output, string Errors) Basis(string segments, int threads, int train = 1)
    {
        Table.Write(_folder.File("split.csv"), _folder.Tracks.Select((track, i) => new SplitRow(i < train ? SplitRow.Train : SplitRow.Test, track.TrackId, track.Genre)));
        Directory.CreateDirectory(_folder.File("basis"));
        return StageProgram.Run("Basis", new
        {
            stage = "basis",
            threads,
            @params = new { features = new { basis = new { surfaces_per_track = 150, seed = 0 } } },
            args = new { sample = "balanced", seed = "1" },
            deps = new { segments = new[] { _folder.File(segments) }, split = new[] { _folder.File("split.csv") } },
            outs = new { basis = _folder.File("basis") },
        });
    }
}
