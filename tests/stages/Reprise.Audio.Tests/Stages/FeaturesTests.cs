using System.Text.Json;
using Reprise.Data;

namespace Reprise.Audio.Tests.Stages;

public sealed class FeaturesTests : IDisposable
{
    private static readonly object s_titus = new { set = "titus", length = 20, keep = "first" };

    private readonly TrackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EveryClipBecomesARowAndAMappableFileOfOneShapeWhateverTheThreads()
    {
        for (var i = 0; i < 6; i++) _folder.Sound($"Jazz.{i}", 0.5 + (i * 0.2));

        Features("one", s_titus, threads: 1).ExitCode.ShouldBe(0);
        var (exitCode, output, _) = Features("four", s_titus, threads: 4);

        exitCode.ShouldBe(0);
        output.ShouldBe("features: 6 clips of 20 × 128, 0 too short or too long, 0 skipped\n");
        _folder.Files("one").Count.ShouldBe(6 + 2);
        _folder.ShouldBeSame("one", "four");

        var rows = Table.Read<ClipRow>(_folder.File("one/index.csv"));
        rows.Select(row => row.TrackId).ShouldBe(_folder.Tracks.Select(track => track.TrackId));
        rows[2].Duration.ShouldBe(0.9, 1e-4);
        rows[2].Frames.ShouldBe(1 + ((int)(0.9 * 22050) / 1024));
        foreach (var row in rows)
        {
            using var clip = MappedArray.Open(_folder.File($"one/clips/{row.TrackId}.npy"));
            clip.Shape.ShouldBe([20, 128]);
            var whole = FeatureSets.Compute("titus", AudioFile.LoadMono(_folder.File(row.TrackId + ".wav"), 22050));
            clip.Values[..(Math.Min(20, row.Frames) * 128)].ToArray().ShouldBe(whole.Data[..(Math.Min(20, row.Frames) * 128)]);
        }
    }

    [Fact]
    public void AClipWithoutItsWindowsIsLeftOutByRuleAndIsNoError()
    {
        _folder.Sound("Jazz.1", 6);
        _folder.Sound("Jazz.2", 5.9);

        Features("out", new { set = "fma", length = 2 }).ExitCode.ShouldBe(0);

        var row = Table.Read<ClipRow>(_folder.File("out/index.csv")).ShouldHaveSingleItem();
        row.TrackId.ShouldBe("Jazz.1");
        row.Frames.ShouldBe(517);
        _folder.Files("out").ShouldBe(["clips/Jazz.1.npy", "features.json", "index.csv"]);
        NpyFile.Read<float>(_folder.File("out/clips/Jazz.1.npy")).Shape.ShouldBe([2, 64, 256]);

        var summary = JsonDocument.Parse(File.ReadAllText(_folder.File("out/features.json"))).RootElement;
        summary.GetProperty("tracks").GetInt32().ShouldBe(1);
        summary.GetProperty("shape").EnumerateArray().Select(length => length.GetInt32()).ShouldBe([2, 64, 256]);
        summary.GetProperty("left_out")[0].GetProperty("track_id").GetString().ShouldBe("Jazz.2");
        summary.GetProperty("left_out")[0].GetProperty("reason").GetString()!.ShouldContain("131840");
        summary.GetProperty("failures").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void WhatIsKnownOfEarlierRunsIsNotMadeAgain()
    {
        _folder.Sound("Jazz.1", 6);
        _folder.Sound("Jazz.2", 5);
        var options = new { set = "fma", length = 2 };
        Features("first", options, list: "first.json").ExitCode.ShouldBe(0);
        var made = JsonDocument.Parse(File.ReadAllText(_folder.File("first.json"))).RootElement;
        made.EnumerateObject().Select(item => item.Value.GetProperty("paths").GetArrayLength()).ShouldBe([1, 0]);
        var known = made.EnumerateObject().ToDictionary(item => item.Name, item => item.Value.GetProperty("note").GetString()!);

        // Were they decoded, the run would fail.
        foreach (var track in _folder.Tracks) File.WriteAllText(track.Path, "");
        _folder.Sound("Jazz.3", 6);
        Features("second", options, list: "second.json", known: known).ExitCode.ShouldBe(0);

        _folder.Files("second").ShouldBe(["clips/Jazz.3.npy", "features.json", "index.csv"]);
        Table.Read<ClipRow>(_folder.File("second/index.csv")).Select(row => row.TrackId).ShouldBe(["Jazz.1", "Jazz.3"]);
        Table.Read<ClipRow>(_folder.File("second/index.csv"))[0].ShouldBe(Table.Read<ClipRow>(_folder.File("first/index.csv"))[0]);
        var again = JsonDocument.Parse(File.ReadAllText(_folder.File("second.json"))).RootElement;
        again.EnumerateObject().Select(item => item.Value.GetProperty("paths").ValueKind).ShouldBe([JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.Array]);
    }

    [Fact]
    public void BadFilesAreReportedTogetherOrListed()
    {
        _folder.Sound("Jazz.1", 1);
        _folder.Text("Jazz.2", "I am not sound.");
        _folder.Text("Jazz.3", "");

        var lines = Features("failed", s_titus).Errors.TrimEnd().Split('\n');
        lines[0].ShouldStartWith($"{_folder.File("Jazz.2.wav")}: error {Codes.NotAudio}: ");
        lines[1].ShouldStartWith($"{_folder.File("Jazz.3.wav")}: error {Codes.AudioEmpty}: ");

        Features("out", s_titus, onError: "skip").Output.ShouldEndWith("2 skipped\n");
        var summary = File.ReadAllText(_folder.File("out/features.json"));
        summary.ShouldContain("\"reason\": \"REPRO3102: ");
        summary.ShouldNotContain(_folder.Path);
    }

    [Fact]
    public void TracksWithoutSoundAreReportedOnceAndSkippingDoesNotHideThem()
    {
        _folder.Sound("Jazz.1", 1);
        _folder.Track("Jazz.2", "Jazz/2.json", TrackRow.Analysis);
        _folder.Track("Jazz.3", "A/A/A/3.h5", TrackRow.Msd);

        var errors = Features("out", s_titus, onError: "skip").Errors;

        errors.ShouldStartWith($"params.yaml(3,4): error {Codes.NoSound}: 2 of the 3 tracks");
        errors.TrimEnd().Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public void FeaturesThatNoClipHasAreReported()
    {
        _folder.Sound("Jazz.1", 1);
        _folder.Sound("Jazz.2", 2);

        Features("out", new { set = "lachmish-mfcc", length = 599 }).Errors.ShouldContain($"error {Codes.UnfitClip}: No clip of gtzan");
    }

    [Theory]
    [InlineData("titas", 10, "first", Codes.UnknownFeatures)]
    [InlineData("chroma", 10, "first", Codes.UnknownFeatures)]
    [InlineData("titus", 0, "middle", Codes.UnfitFeatures, Codes.UnfitFeatures)]
    [InlineData("fma", 100000, "last", Codes.UnfitFeatures, Codes.UnfitFeatures)]
    public void FeaturesThatDoNotExistAreReported(string set, int length, string keep, params string[] codes)
    {
        _folder.Sound("Jazz.1", 1);

        var errors = Features("out", new { set, length, keep }).Errors;

        errors.TrimEnd().Split('\n').Select(line => line.Split("error ")[1].Split(':')[0]).ShouldBe(codes);
    }

    private (int ExitCode, string Output, string Errors) Features(
        string name, object options, int threads = 2, string onError = "fail", string? list = null, Dictionary<string, string>? known = null)
    {
        Table.Write(_folder.File("tracks.csv"), _folder.Tracks);
        Directory.CreateDirectory(_folder.File(name));
        return StageProgram.Run("Features", new
        {
            stage = "features.gtzan.clips",
            threads,
            args = new { collection = "gtzan", features = "clips" },
            @params = new
            {
                features = new { clips = new { clips = options } },
                data = new { gtzan = new { source = "audio", path = "x", on_error = onError } },
            },
            locations = new Dictionary<string, string> { ["data.gtzan.source"] = "params.yaml(3,4)" },
            deps = new { tracks = new[] { _folder.Path }, audio = new[] { _folder.Path } },
            outs = new { features = _folder.File(name) },
            items = known ?? [],
            item_list = list is null ? null : _folder.File(list),
        });
    }
}
