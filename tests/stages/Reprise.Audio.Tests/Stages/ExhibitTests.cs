using Reprise.Data;

namespace Reprise.Audio.Tests.Stages;

public sealed class ExhibitTests : IDisposable
{
    private readonly TrackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AToneIsTheLoudestRowWhereItsFrequencyLies()
    {
        Tone("rock.00000", "rock", 440, 6);

        var (exitCode, output, _) = Exhibit("out", "gtzan");

        (exitCode, output).ShouldBe((0, "exhibit: 2 maps of rock.00000\n"));
        foreach (var (id, top) in new[] { ("mel", 8000), ("mel-wide", 11025) })
        {
            var (map, values) = Read("out", id);
            (map.From, map.Axis, map.MeasuredRows, map.MeasuredColumns).ShouldBe((0, "mel band", 128, 259));
            map.To.ShouldBe(6, 1e-9);
            values.Shape.ShouldBe([128, 259]);
            values.Data.Max().ShouldBe(0, "dB below the loudest");
            values.Data.Min().ShouldBeGreaterThanOrEqualTo(-80.001f);
            map.RowHertz![^1].ShouldBeInRange(0.9 * top, top);
            Math.Abs(Loudest(values) - Nearest(map, 440)).ShouldBeLessThanOrEqualTo(1, id);
        }
    }

    [Fact]
    public void DeepMusicsMapsAreOfOneClipAndItsSegments()
    {
        _folder.Sound("Jazz.1", 2);
        Tone("Rock.1", "Rock", 440, 7);
        Segments(_folder.Tracks);

        Exhibit("out", "deepmusic").Output.ShouldBe("exhibit: 6 maps of Rock.1\n");

        var (map, spectrum) = Read("out", "spectrogram");
        (map.MeasuredRows, map.MeasuredColumns, map.Genre).ShouldBe((1025, 302, "Rock"));
        spectrum.Shape.ShouldBe([128, 300]);
        Loudest(spectrum).ShouldBe(Nearest(map, 440));
        (map.RowHertz![0] + map.RowHertz[^1]).ShouldBe(11025, 12, "the rows fill the axis from end to end");

        var (_, chroma) = Read("out", "chroma");
        chroma.Shape.ShouldBe([12, 300]);
        Loudest(chroma).ShouldBe(9, "A");
        Read("out", "timbre").Values.Data.ShouldAllBe(value => value >= 0 && value <= 1);
    }

    [Fact]
    public void CoefficientsAreStandardisedOverTheClip()
    {
        _folder.Sound("Rock.1", 3);
        Segments(_folder.Tracks);
        Exhibit("out", "deepmusic").ExitCode.ShouldBe(0);

        var (map, mfcc) = Read("out", "mfcc");

        mfcc.Shape.ShouldBe([20, map.MeasuredColumns]);
        for (var row = 0; row < 20; row++)
        {
            var values = mfcc.Row(row).ToArray();
            values.Average().ShouldBe(0, 1e-4f);
            values.Average(value => value * value).ShouldBe(1, 1e-3f);
        }
    }

    [Fact]
    public void AMapThatIsTooFineIsShrunkToTheMeansOfItsParts()
    {
        _folder.Sound("Rock.1", 9);
        Exhibit("out", "fma").ExitCode.ShouldBe(0);

        var (map, shrunk) = Read("out", "log-mel-1");
        var whole = FeatureSets.Compute("fma-clip", AudioFile.LoadMono(_folder.File("Rock.1.wav"), Signals.Rate));

        (map.MeasuredColumns, shrunk.Shape[0], shrunk.Shape[1]).ShouldBe((whole.Shape[0], 64, 300));
        // Column 150 of 300 stands for the frames from a half of the clip on.
        var (first, last) = (whole.Shape[0] / 2, 151 * whole.Shape[0] / 300);
        shrunk.Data[(5 * 300) + 150].ShouldBe(Enumerable.Range(first, last - first).Average(t => whole.Data[(t * 64) + 5]), 1e-5f);
    }

    [Theory]
    [InlineData(12.5, 3)] // the fourth window, as published
    [InlineData(6.5, 1)] // the last that there is
    public void TheWindowIsTheOneThatTheNetworksRead(double seconds, int window)
    {
        _folder.Sound("Rock.1", seconds);
        Exhibit("out", "fma").ExitCode.ShouldBe(0);

        var (map, values) = Read("out", "window-2");

        var expected = FeatureSets.Get("fma").WithWindows(window + 1).Compute(AudioFile.LoadMono(_folder.File("Rock.1.wav"), Signals.Rate));
        values.Data.ShouldBe(expected.Row(window).ToArray());
        map.From.ShouldBe(window * 258 * 256 / 22050.0, 1e-9);
        (map.To - map.From).ShouldBe(256 * 256 / 22050.0, 1e-9);
    }

    [Fact]
    public void AClipShorterThanAWindowHasNoneAndTheFileSaysWhy()
    {
        _folder.Sound("Rock.1", 1);
        Exhibit("out", "fma").Output.ShouldBe("exhibit: 2 maps of Rock.1\n");

        JsonFile.Read<ExhibitFile>(_folder.File("out/exhibit.json")).Absent.ShouldBe([new AbsentMap("window-2", "track Rock.1 is shorter than one window")]);
    }

    [Fact]
    public void TheNamedTrackComesBeforeTheGenresFirstAndInMadeMusicNamesMeanNothing()
    {
        foreach (var (id, genre) in new[] { ("000002", "Folk"), ("000003", "rock"), ("000004", "rock"), ("014579", "rock") }) Tone(id, genre, 300, 1);

        Exhibit("real", "fma").Output.ShouldBe("exhibit: 2 maps of 000002, 014579\n");
        Exhibit("made", "fma", source: "demo").Output.ShouldBe("exhibit: 2 maps of 000002, 000003\n", "Hip-Hop is missing and the first of all takes its place");
    }

    [Fact]
    public void ABadFileStopsTheBuildOrTheNextOneTakesItsPlace()
    {
        _folder.Text("rock.1", "I am not sound.");
        _folder.Sound("rock.2", 1);

        Exhibit("failed", "gtzan").Errors.ShouldContain("rock.1.wav: error REPRO3102");
        Exhibit("out", "gtzan", onError: "skip").Output.ShouldBe("exhibit: 2 maps of rock.2\n");
    }

    [Fact]
    public void AnalysesWithoutSoundHaveTheirPitchesAndTheirOwnTimbre()
    {
        _folder.Track("Rock.1", "Rock/1.json", TrackRow.Analysis);
        Directory.CreateDirectory(_folder.File("segments/tracks"));
        Directory.CreateDirectory(_folder.File("basis"));
        Table.Write(_folder.File("segments/index.csv"), [new SegmentRow("Rock.1", "Rock", "0", 2, 3)]);
        new TrackSegments
        {
            Start = [0.5, 1.5],
            Duration = [1, 2],
            LoudnessStart = [0, 0],
            LoudnessMax = [0, 0],
            LoudnessMaxTime = [0, 0],
            LoudnessEnd = [0, 0],
            Confidence = [1, 1],
            Pitches = new([.. Enumerable.Range(0, 24).Select(value => value / 24f)], 2, 12),
            GivenTimbre = new([.. Enumerable.Range(0, 24).Select(value => value < 12 ? 100f : -50f)], 2, 12),
        }.Save(_folder.File("segments/tracks/Rock.1.npz"));

        Exhibit("out", "deepmusic", source: "analysis").ExitCode.ShouldBe(0);

        JsonFile.Read<ExhibitFile>(_folder.File("out/exhibit.json")).Absent.Select(map => map.Id).ShouldBe(["spectrogram", "mfcc"]);
        var (map, pitches) = Read("out", "chroma");
        (map.From, map.To).ShouldBe((0.5, 3.5));
        pitches.Data[99].ShouldBe(0, "the first segment sounds for a third of the time");
        pitches.Data[100].ShouldBe(0.5f);
        Read("out", "timbre").Values.Row(3).ToArray().ShouldBe([.. Enumerable.Repeat(1f, 100), .. Enumerable.Repeat(0f, 200)]);

        var (first, strengths) = Read("out", "first-pitches");
        (first.From, first.To).ShouldBe((0.5, 1.5));
        (strengths.Shape[0], strengths.Shape[1]).ShouldBe((12, 1));
        strengths.Data.ShouldBe([.. Enumerable.Range(0, 12).Select(value => value / 24f)]);
        Read("out", "first-timbre").Values.Data.ShouldBe([.. Enumerable.Repeat(100f, 12)], "as they are, not from 0 to 1");
    }

    [Fact]
    public void TheSameClipsGiveTheSameBytes()
    {
        _folder.Sound("Rock.1", 4);
        Segments(_folder.Tracks);

        Exhibit("one", "deepmusic", threads: 1).ExitCode.ShouldBe(0);
        Exhibit("two", "deepmusic", threads: 4).ExitCode.ShouldBe(0);

        _folder.ShouldBeSame("one", "two");
        _folder.Files("one").ShouldBe(["chroma.npy", "exhibit.json", "first-pitches.npy", "first-timbre.npy", "mfcc.npy", "spectrogram.npy", "timbre.npy"]);
    }

    private static int Loudest(NdArray<float> values) => Enumerable.Range(0, values.Shape[0]).MaxBy(row => values.Row(row).ToArray().Sum());

    private static int Nearest(ExhibitMap map, double hertz) => Enumerable.Range(0, map.RowHertz!.Count).MinBy(row => Math.Abs(map.RowHertz[row] - hertz));

    private void Tone(string trackId, string genre, double hertz, double seconds)
    {
        var path = _folder.Wav(trackId + ".wav", Signals.Rate, 1, Signals.Tone(69 + (12 * Math.Log2(hertz / 440)), seconds));
        _folder.Tracks.Add(new TrackRow(trackId, genre, path, TrackRow.Audio, Signals.Rate, 1, 0, 0, "0"));
    }

    // What prepare and basis leave; the basis is the reference's own.
    private void Segments(IEnumerable<TrackRow> tracks)
    {
        Directory.CreateDirectory(_folder.File("segments/tracks"));
        Directory.CreateDirectory(_folder.File("basis"));
        Golden.Basis().Save(_folder.File("basis"));
        var analyser = new OpenSegments();
        Table.Write(_folder.File("segments/index.csv"), tracks.Select(track =>
        {
            var segments = analyser.Analyse(AudioFile.LoadMono(track.Path, Signals.Rate), 512);
            segments.Save(_folder.File($"segments/tracks/{track.TrackId}.npz"));
            return new SegmentRow(track.TrackId, track.Genre, "0", segments.Count, 1);
        }).ToList());
    }

    private (ExhibitMap Map, NdArray<float> Values) Read(string name, string id)
    {
        var map = JsonFile.Read<ExhibitFile>(_folder.File($"{name}/{ExhibitFile.Name}")).Maps.Single(map => map.Id == id);

        return (map, NpyFile.Read<float>(_folder.File($"{name}/{map.FileName}")));
    }

    private (int ExitCode, string Output, string Errors) Exhibit(string name, string collection, string source = "audio", string onError = "fail", int threads = 1)
    {
        Table.Write(_folder.File("tracks.csv"), _folder.Tracks);
        Directory.CreateDirectory(_folder.File(name));
        object[] wanted = collection == "fma" ? [new { genre = "Hip-Hop", track = "000002" }, new { genre = "Rock", track = "014579" }] : [new { genre = "Rock" }];
        var deps = new Dictionary<string, string[]> { ["tracks"] = [_folder.Path], ["audio"] = [_folder.Path] };
        if (collection == "deepmusic") (deps["segments"], deps["basis"]) = ([_folder.File("segments")], [_folder.File("basis")]);

        return StageProgram.Run("Exhibit", new
        {
            stage = "exhibit." + collection,
            threads,
            args = new { collection },
            @params = new Dictionary<string, object>
            {
                ["exhibits"] = new Dictionary<string, object> { [collection] = wanted },
                ["data"] = new Dictionary<string, object> { [collection] = new { source, path = "x", on_error = onError } },
            },
            deps,
            outs = new { exhibit = _folder.File(name) },
        });
    }
}
