namespace Reprise.Data.Tests.Acquiring;

public sealed class AudioSourceTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public AudioSourceTests()
    {
        for (var i = 0; i < 3; i++)
        {
            AcquireProgram.Wav(_folder, $"music/jazz/jazz.{i}.wav", i);
            AcquireProgram.Wav(_folder, $"music/rock/rock.{i}.wav", 10 + i);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ATreeIsListedByGenreAndName()
    {
        // Neither sound nor meant as such.
        AcquireProgram.Text(_folder, "music/readme.txt", "about");
        AcquireProgram.Text(_folder, "music/rock/cover.txt", "art");
        AcquireProgram.Text(_folder, "music/.git/x.wav", "no");

        Acquire().ExitCode.ShouldBe(0);

        var tracks = Table.Read<TrackRow>(_folder["out/tracks.csv"]);
        tracks.Select(track => track.TrackId).ShouldBe(["jazz.jazz.0", "jazz.jazz.1", "jazz.jazz.2", "rock.rock.0", "rock.rock.1", "rock.rock.2"]);
        (tracks[0].Genre, tracks[0].Path, tracks[0].SampleRate, tracks[0].Channels, tracks[0].Frames, tracks[0].Duration)
            .ShouldBe(("jazz", "jazz/jazz.0.wav", 8000, 2, 2000, 0.25));
        File.ReadAllText(_folder["out/acquire.json"]).ShouldNotContain(_folder.Path);
    }

    [Fact]
    public void FilesOfOneNameGetTheirEndingIntoTheirId()
    {
        AcquireProgram.Wav(_folder, "music/rock/rock.0.wave", 77);

        Acquire().ExitCode.ShouldBe(0);

        Table.Read<TrackRow>(_folder["out/tracks.csv"]).Select(track => track.TrackId).Where(id => id.StartsWith("rock.rock.0", StringComparison.Ordinal))
            .ShouldBe(["rock.rock.0-wav", "rock.rock.0-wave"]);
    }

    [Fact]
    public void EveryFileThatIsNotWhatItSaysIsReportedInOneRun()
    {
        AcquireProgram.Text(_folder, "music/jazz/fake.wav", "I am a text file.");
        AcquireProgram.Text(_folder, "music/rock/empty.wav", "");

        var (exitCode, _, errors) = Acquire();

        exitCode.ShouldBe(1);
        errors.Length.ShouldBe(2);
        errors[0].ShouldStartWith($"{_folder["music/jazz/fake.wav"]}: error {Codes.NotAudio}: ");
        errors[1].ShouldStartWith($"{_folder["music/rock/empty.wav"]}: error {Codes.AudioEmpty}: ");
    }

    [Fact]
    public void SkippedFilesAreListedWithTheirReason()
    {
        AcquireProgram.Text(_folder, "music/jazz/fake.wav", "I am a text file.");

        var (exitCode, output, _) = Acquire("skip");

        exitCode.ShouldBe(0);
        output.ShouldContain("acquire: skipped jazz/fake.wav: REPRO");
        output.ShouldEndWith("acquire: 6 tracks of 2 genres from source audio, 1 skipped\n");
        var summary = File.ReadAllText(_folder["out/acquire.json"]);
        summary.ShouldContain("\"path\": \"jazz/fake.wav\"");
        summary.ShouldNotContain(_folder.Path);
    }

    [Fact]
    public void EqualFilesAreNamed()
    {
        File.Copy(_folder["music/jazz/jazz.1.wav"], _folder["music/rock/again.wav"]);

        var (exitCode, output, _) = Acquire();

        exitCode.ShouldBe(0);
        output.ShouldContain("the same file under several names: jazz.jazz.1, rock.again\n");
    }

    [Fact]
    public void AMissingFolderIsReportedWhereTheParamIsWritten()
    {
        var (exitCode, _, errors) = AcquireProgram.Of(_folder, "audio", path: _folder["elsewhere"]).Run();

        exitCode.ShouldBe(1);
        errors.ShouldHaveSingleItem().ShouldStartWith($"params.yaml(9,11): error {Codes.SourceFolder}: ");
    }

    [Fact]
    public void AFolderWithoutSoundIsReported()
    {
        Directory.CreateDirectory(_folder["silent/jazz"]);

        AcquireProgram.Of(_folder, "audio", path: _folder["silent"]).Run().Errors.ShouldHaveSingleItem()
            .ShouldStartWith($"params.yaml(9,11): error {Codes.SourceFolder}: ");
    }

    [Fact]
    public void EveryGenreThatIsTooSmallIsReported()
    {
        AcquireProgram.Wav(_folder, "music/folk/a.wav", 50);
        AcquireProgram.Wav(_folder, "music/pop/a.wav", 51);
        AcquireProgram.Wav(_folder, "music/pop/b.wav", 52);

        var errors = Acquire().Errors;

        errors.Length.ShouldBe(2);
        errors.ShouldAllBe(error => error.StartsWith($"params.yaml(9,11): error {Codes.TooFewTracks}: ", StringComparison.Ordinal));
    }

    [Fact]
    public void FilesThatWouldShareAnIdAreReported()
    {
        AcquireProgram.Wav(_folder, "music/jazz.late/0.wav", 60);
        AcquireProgram.Wav(_folder, "music/jazz/late.0.wav", 61);

        Acquire().Errors.ShouldHaveSingleItem().ShouldStartWith($"{_folder["music/jazz/late.0.wav"]}: error {Codes.SameTrackId}: ");
    }

    [Fact]
    public void OneGenreIsNoClassification()
    {
        Directory.Delete(_folder["music/rock"], recursive: true);

        Acquire().Errors.ShouldHaveSingleItem().ShouldContain(Codes.TooFewTracks);
    }

    private (int ExitCode, string Output, string[] Errors) Acquire(string onError = "fail") => AcquireProgram.Of(_folder, "audio", onError).Run();
}
