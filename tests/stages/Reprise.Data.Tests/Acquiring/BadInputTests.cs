using System.Text.Json;
using System.Text.RegularExpressions;

namespace Reprise.Data.Tests.Acquiring;

/// <summary>Files no pipeline should choke on: each is a coded error or a listed skip, in acquire or in prepare, and what is good is used.</summary>
public sealed class BadInputTests : IDisposable
{
    private static readonly byte[] Good = Sounds.Wav(22050, Sounds.Tone(1, 440));

    private readonly TempFolder _folder = new();
    private readonly SourceRun _audio;

    public BadInputTests()
    {
        _audio = new SourceRun(_folder, "audio");
        for (var i = 0; i < 3; i++)
        {
            _audio.Write($"jazz/{i}.wav", Sounds.Wav(22050, Sounds.Tone(1, 220 + i)));
            _audio.Write($"rock/{i}.wav", Sounds.Wav(22050, Sounds.Tone(1, 330 + i)));
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFileOfZeroBytes() => ShouldBeRefused([], Codes.AudioEmpty);

    [Fact]
    public void ATextNamedWav() => ShouldBeRefused("I am a text."u8.ToArray(), Codes.NotAudio);

    [Fact]
    public void AFileOfZeroSamples() => ShouldBeRefused(Sounds.Wav(22050), Codes.AudioWithoutSamples);

    [Fact]
    public void AFileThatPromisesMoreThanItHas() =>
        ShouldBeRefused(Sounds.Riff(22050, 1, 16, new byte[1000], 2_000_000_000), Codes.AudioTruncated);

    [Fact]
    public void AFileOfThreeHours()
    {
        // Silence that takes no room on the disk.
        const int Seconds = 3 * 3600;
        var head = Sounds.Riff(8000, 1, 8, [], 8000 * Seconds);
        _audio.Write("rock/bad.wav", head);
        using (var file = File.OpenWrite(Path.Combine(_audio.Root, "rock/bad.wav"))) file.SetLength(head.Length + (8000L * Seconds));

        _audio.Acquire().Errors.ShouldHaveSingleItem().ShouldContain($"error {Codes.AudioTooLong}: The recording lasts 3.0 hours at 8000 Hz");
        _audio.Acquire("skip").ExitCode.ShouldBe(0);
        _audio.Skipped.ShouldHaveSingleItem().Path.ShouldBe("rock/bad.wav");
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.1)]
    public void AnMp3ThatEndsEarly(double part)
    {
        Sounds.WriteMp3(_folder["whole.mp3"], Sounds.Tone(4, 440));
        var whole = File.ReadAllBytes(_folder["whole.mp3"]);
        _audio.Write("rock/whole.mp3", whole);
        _audio.Acquire().ExitCode.ShouldBe(0);

        ShouldBeRefused(whole[..(int)(part * whole.Length)], Codes.AudioTruncated, "bad.mp3");
    }

    [Fact]
    public void SamplesThatAreNoNumbersAreFoundWhenTheyAreRead()
    {
        _audio.Write("rock/bad.wav", Sounds.Wav(22050, [.. Sounds.Tone(1, 440), float.NaN]));
        _audio.Acquire().ExitCode.ShouldBe(0);

        _audio.Prepare().Errors.ShouldHaveSingleItem().ShouldStartWith($"{_audio.Root}/rock/bad.wav: error {Codes.AudioNotFinite}: ");
        _audio.Prepare("skip").ExitCode.ShouldBe(0);
        _audio.Segments.Count.ShouldBe(6);
        File.ReadAllText(_folder["segments/prepare.json"]).ShouldContain($"\"reason\": \"{Codes.AudioNotFinite}: ");
    }

    [Fact]
    public void OneSampleIsATrackOfOneSegmentAtMost()
    {
        _audio.Write("rock/one.wav", Sounds.Wav(22050, 0.5f));
        _audio.Acquire().ExitCode.ShouldBe(0);

        var (exitCode, _, errors) = _audio.Prepare();

        errors.ShouldBeEmpty();
        exitCode.ShouldBe(0);
        _audio.Segments.Single(row => row.TrackId == "rock.one").Segments.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void AnyRateIsResampled()
    {
        int[] rates = [1000, 10000, 192000];
        foreach (var rate in rates) _audio.Write($"rock/{rate}.wav", Sounds.Wav(rate, Sounds.Tone(1, 100, rate)));
        _audio.Acquire().ExitCode.ShouldBe(0);

        _audio.Prepare().Errors.ShouldBeEmpty();

        foreach (var rate in rates)
        {
            _audio.Tracks.Single(track => track.TrackId == $"rock.{rate}").SampleRate.ShouldBe(rate);
            _audio.Segments.Single(row => row.TrackId == $"rock.{rate}").Duration.ShouldBe(1, 1e-4);
        }
    }

    [Fact]
    public void AHeaderOfFourGigabytesAsAPipeLeavesItIsReadToTheEndOfTheFile()
    {
        _audio.Write("rock/pipe.wav", Sounds.Riff(22050, 1, 16, new byte[22050], uint.MaxValue));

        _audio.Acquire().ExitCode.ShouldBe(0);
        _audio.Prepare().Errors.ShouldBeEmpty();

        _audio.Tracks.Single(track => track.TrackId == "rock.pipe").Duration.ShouldBe(0.5, 1e-9);
        _audio.Segments.Single(row => row.TrackId == "rock.pipe").Duration.ShouldBe(0.5, 1e-9);
    }

    [Fact]
    public void LinksThatLeadBackAreReportedAndNotFollowed()
    {
        File.CreateSymbolicLink(Path.Combine(_audio.Root, "rock/self.wav"), "self.wav");
        File.CreateSymbolicLink(Path.Combine(_audio.Root, "rock/gone.wav"), "nowhere.wav");
        Directory.CreateSymbolicLink(Path.Combine(_audio.Root, "rock/up"), "..");

        var errors = _audio.Acquire().Errors;

        errors.Length.ShouldBe(3);
        errors[0].ShouldStartWith($"{_audio.Root}/rock/up: error {Codes.MisplacedFile}: ");
        errors[1].ShouldStartWith($"{_audio.Root}/rock/gone.wav: error {Codes.AudioUnreadable}: ");
        errors[2].ShouldStartWith($"{_audio.Root}/rock/self.wav: error {Codes.AudioUnreadable}: ");
    }

    [Fact]
    public void FilesAtOtherDepthsAreReported()
    {
        _audio.Write("loose.wav", Good);
        _audio.Write("rock/album/deep.wav", Good);
        AcquireProgram.Text(_folder, "music/rock/covers/cover.txt", "no sound");

        _audio.Acquire().Errors.Select(error => error[(_audio.Root.Length + 1)..error.IndexOf(": Tracks", StringComparison.Ordinal)])
            .ShouldBe([$"loose.wav: error {Codes.MisplacedFile}", $"rock/album: error {Codes.MisplacedFile}"]);

        _audio.Acquire("skip").ExitCode.ShouldBe(0);
        _audio.Skipped.Select(file => file.Path).ShouldBe(["loose.wav", "rock/album"]);
    }

    [Fact]
    public void AnyNameIsGoodForATrackAndShownOnOneLine()
    {
        string[] names =
        [
            "semi;colon", "$(x)", "@(item) %41 100% {0}", "two\nlines", "x: error REPRO9999: forged", "quote\", comma", " blank ", "-rf *?", "naïve 音楽 🎷",
        ];
        foreach (var name in names)
        {
            _audio.Write($"rock/{name}.wav", Good);
            _audio.Write($"rock/{name}.2.wav", []);
        }

        var (exitCode, output, errors) = _audio.Acquire("skip");

        errors.ShouldBeEmpty();
        exitCode.ShouldBe(0);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(line => line.StartsWith("acquire: ", StringComparison.Ordinal));
        _audio.Skipped.Select(file => file.Path).Order().ShouldBe(names.Select(name => $"rock/{name}.2.wav").Order());

        _audio.Prepare().Errors.ShouldBeEmpty();
        foreach (var name in names)
        {
            _audio.Segments.ShouldContain(row => row.TrackId == $"rock.{name}");
            File.Exists(_folder[$"segments/tracks/rock.{name}.npz"]).ShouldBeTrue();
        }

        _audio.Acquire().Errors.Length.ShouldBe(names.Length);
    }

    [Fact]
    public void ANameThatIsNoTextIsReported()
    {
        _audio.Write("rock/bad.wav", Good);
        Shell("cd \"$1\" && mv rock/bad.wav \"$(printf 'rock/caf\\351.wav')\" && mkdir \"$(printf 'caf\\351')\"");

        var errors = _audio.Acquire().Errors;

        errors.Length.ShouldBe(2);
        errors.ShouldAllBe(error => error.Contains($": error {Codes.UnusableName}: ", StringComparison.Ordinal));
        _audio.Acquire("skip").ExitCode.ShouldBe(0);
        _audio.Skipped.Count.ShouldBe(2);
        // .NET cannot delete what it cannot name.
        Shell("rm -r \"$1\"");
    }

    [Fact]
    public void ANameTooLongForTheResultsIsReported()
    {
        _audio.Write($"rock/{new string('x', 249)}.wav", Good);

        _audio.Acquire().Errors.ShouldHaveSingleItem().ShouldContain($": error {Codes.UnusableName}: ");
    }

    [UnprivilegedFact]
    public void WhatMayNotBeReadIsReported()
    {
        _audio.Write("rock/closed.wav", Good);
        _audio.Write("folk/0.wav", Good);
        Shell("chmod 0 \"$1/rock/closed.wav\" \"$1/folk\"");

        var errors = _audio.Acquire().Errors;
        Shell("chmod 755 \"$1/folk\"");

        errors.Length.ShouldBe(2);
        errors.ShouldAllBe(error => error.Contains($": error {Codes.AudioUnreadable}: ", StringComparison.Ordinal));
    }

    [Fact]
    public void EqualSoundUnderTwoGenresIsNamedByContent()
    {
        File.Copy(Path.Combine(_audio.Root, "jazz/1.wav"), Path.Combine(_audio.Root, "rock/again.wav"));

        _audio.Acquire().Output.ShouldContain("acquire: the same file under several names: jazz.1, rock.again\n");
        _audio.Summary["duplicates"]![0]!.AsArray().Select(id => (string)id!).ShouldBe(["jazz.1", "rock.again"]);
    }

    [Theory]
    [InlineData(11, 12)]
    [InlineData(13, 12)]
    [InlineData(12, 0)]
    public void ASegmentOfAnAnalysisWithoutTwelveAndTwelveValues(int pitches, int timbre)
    {
        using var folder = new TempFolder();
        var analysis = new SourceRun(folder, "analysis");
        for (var i = 0; i < 3; i++)
        {
            analysis.Write($"jazz/{i}.json", Analysis(12, 12));
            analysis.Write($"rock/{i}.json", Analysis(12, 12));
        }

        analysis.Write("rock/bad.json", Analysis(pitches, timbre));

        analysis.Acquire().Errors.ShouldHaveSingleItem().ShouldStartWith($"{analysis.Root}/rock/bad.json: error {Codes.BrokenAnalysis}: ");
        analysis.Acquire("skip").ExitCode.ShouldBe(0);
        analysis.Skipped.ShouldHaveSingleItem().Path.ShouldBe("rock/bad.json");
        analysis.Prepare().Errors.ShouldBeEmpty();
        analysis.Segments.Count.ShouldBe(6);
    }

    [Theory]
    [InlineData("audio", "your own recordings")]
    [InlineData("analysis", "5 GB")]
    [InlineData("gtzan", "1.2 GB")]
    [InlineData("fma", "7.2 GB")]
    public void ASourceThatIsNotThereSaysWhatItIsAndWhichParamPointsToIt(string source, string words)
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["music"]);

        foreach (var program in (StageProgram[])[AcquireProgram.Of(folder, source), AcquireProgram.Of(folder, source) with { Deps = [] }])
        {
            var error = program.Run().Errors.ShouldHaveSingleItem();

            error.ShouldStartWith($"params.yaml(9,11): error {Codes.SourceFolder}: Source {source} is not there: data.deepmusic.path ");
            error.ShouldContain(words);
            error.ShouldContain("Set data.deepmusic.path to the folder");
            Regex.IsMatch(error, "icence|terms").ShouldBeTrue(error);
            Regex.IsMatch(error, "ublish").ShouldBeTrue(error);
        }
    }

    private void ShouldBeRefused(byte[] content, string code, string name = "bad.wav")
    {
        _audio.Write("rock/" + name, content);

        _audio.Acquire().Errors.ShouldHaveSingleItem().ShouldStartWith($"{_audio.Root}/rock/{name}: error {code}: ");

        _audio.Acquire("skip").ExitCode.ShouldBe(0);
        var (path, reason) = _audio.Skipped.ShouldHaveSingleItem();
        path.ShouldBe("rock/" + name);
        reason.ShouldStartWith($"{code}: ");
        _audio.Tracks.Select(track => track.Path).ShouldNotContain(path);
    }

    private void Shell(string script)
    {
        using var shell = System.Diagnostics.Process.Start("/bin/sh", ["-c", script, "sh", _audio.Root]);
        shell.WaitForExit();
        shell.ExitCode.ShouldBe(0);
    }

    private static byte[] Analysis(int pitches, int timbre) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        segments = new[]
        {
            new
            {
                start = 0.0, duration = 0.5, confidence = 1, loudness_start = -20, loudness_max = -10, loudness_max_time = 0.1,
                pitches = Enumerable.Repeat(1.0, pitches), timbre = Enumerable.Repeat(2.0, timbre),
            },
        },
    });
}
