using Reprise.Acquire.Msd;
using Reprise.Data;

namespace Reprise.Msd.Tests;

public sealed class MsdSourceTests : IDisposable
{
    private readonly Collection _songs = new();

    public MsdSourceTests()
    {
        if (Hdf5FactAttribute.IsInstalled)
        {
            for (var i = 0; i < 3; i++)
            {
                _songs.Add(i, "Jazz");
                _songs.Add(10 + i, "Rap\tPop_Rock");
            }
        }
    }

    public void Dispose() => _songs.Dispose();

    [Hdf5Fact]
    public void LabelledSongsAreTracksUnderOurGenres()
    {
        var (exitCode, output, _) = _songs.Acquire();

        exitCode.ShouldBe(0);
        output.ShouldEndWith("acquire: 6 tracks of 2 genres from source msd, 0 skipped\n");
        var tracks = Table.Read<TrackRow>(_songs.Folder["tracks/tracks.csv"]);
        tracks.Select(track => (track.TrackId, track.Genre)).ShouldBe(
        [
            (Songs.Id(0), "Jazz"), (Songs.Id(1), "Jazz"), (Songs.Id(2), "Jazz"),
            (Songs.Id(10), "Hip-Hop"), (Songs.Id(11), "Hip-Hop"), (Songs.Id(12), "Hip-Hop"),
        ]);
        (tracks[1].Path, tracks[1].Kind, tracks[1].Duration).ShouldBe(($"A/A/A/{Songs.Id(1)}.h5", "msd", Songs.Make(1, 4).Duration));

        var song = Table.Read<SongRow>(_songs.Folder["tracks/songs.csv"])[3];
        (song.TrackId, song.Title, song.Label, song.SecondLabel, song.Segments).ShouldBe((Songs.Id(10), "Überall 10", "Rap", "Pop_Rock", 13));
        foreach (var file in Directory.EnumerateFiles(_songs.Folder["tracks"])) File.ReadAllText(file).ShouldNotContain(_songs.Folder.Path);
    }

    [Hdf5Fact]
    public void WhatIsNotUsedIsCountedAndNoError()
    {
        _songs.Add(20, "Electronic");
        _songs.Add(21, "Electronic");
        _songs.AddUnlabelled(22);
        _songs.AddUnlabelled(23, "additional/a;b$(x)\n.h5");
        _songs.Label($"{Songs.Id(30)}\tJazz");

        var (exitCode, output, _) = _songs.Acquire();

        exitCode.ShouldBe(0);
        output.ShouldContain("acquire: left out 2 files of the genre Electronic, which sources.msd.genre_map does not use\n");
        var leftOut = _songs.Summary().LeftOut!;
        leftOut.Select(group => group.Count).ShouldBe([1, 1, 2, 1]);
        leftOut[0].Paths.ShouldBe(["additional/a;b$(x)\n.h5"]);
        leftOut[1].Paths.ShouldBe([$"A/A/A/{Songs.Id(22)}.h5"]);
        leftOut[3].What.ShouldBe("labels without a file");
    }

    [Hdf5Fact]
    public void ARecordingUnderTwoIdsIsTakenOnce()
    {
        var copy = _songs.Add(20, "Rap");
        MsdFileWriter.Write(copy, Songs.Make(20, 9) with { AudioMd5 = Songs.Make(1).AudioMd5 });

        var (exitCode, output, _) = _songs.Acquire();

        exitCode.ShouldBe(0);
        output.ShouldContain("left out 1 files with the audio of another song\n");
        output.ShouldContain("acquire: 6 tracks");
        _songs.Summary().LeftOut!.Single().Paths!.Single().ShouldBe($"A/A/A/{Songs.Id(20)}.h5 (Hip-Hop; that of {Songs.Id(1)}, Jazz)");
    }

    [Hdf5Fact]
    public void SongsOfTwoGenresCanBeLeftOut()
    {
        _songs.SecondGenre = "require_none";
        for (var i = 0; i < 3; i++) _songs.Add(20 + i, "New Age");

        _songs.Acquire().ExitCode.ShouldBe(0);

        _songs.Summary().Genres.ShouldBe(["Calm", "Jazz"]);
        _songs.Summary().LeftOut!.Single().Count.ShouldBe(3);
    }

    [Hdf5Fact]
    public void EveryBadFileIsReportedInOneRun()
    {
        var text = _songs.Add(20, "Jazz");
        File.WriteAllText(text, "I am a text file.");
        var cut = _songs.Add(21, "Jazz");
        File.WriteAllBytes(cut, File.ReadAllBytes(cut)[..5000]);
        var renamed = _songs.Add(22, "Jazz");
        File.Copy(_songs.AddUnlabelled(23), renamed, overwrite: true);
        var again = _songs.AddUnlabelled(0, $"b/{Songs.Id(0)}.h5");

        var (exitCode, _, errors) = _songs.Acquire();

        exitCode.ShouldBe(1);
        errors.Length.ShouldBe(4);
        errors[0].ShouldStartWith($"{again}: error {Codes.SameTrackId}: ");
        errors[1].ShouldStartWith($"{text}: error {Codes.NotHdf5}: ");
        errors[2].ShouldStartWith($"{cut}: error {Codes.Hdf5Damaged}: ");
        errors[3].ShouldStartWith($"{renamed}: error {Codes.MsdName}: ");
    }

    [Hdf5Fact]
    public void BadFilesCanBeSkipped()
    {
        File.WriteAllText(_songs.Add(20, "Jazz"), "");
        _songs.OnError = "skip";

        _songs.Acquire().ExitCode.ShouldBe(0);

        _songs.Summary().Skipped.Single().Path.ShouldBe($"A/A/A/{Songs.Id(20)}.h5");
        _songs.Summary().Skipped.Single().Reason.ShouldStartWith(Codes.NotHdf5);
    }

    [Hdf5Fact]
    public void ALinkThatLeadsBackIsNotFollowed()
    {
        Directory.CreateSymbolicLink(_songs.Folder["music/A/loop"], _songs.Root);

        _songs.Acquire().Output.ShouldContain("6 tracks");
    }

    [Fact]
    public void AFolderThatCannotBeListedIsReported() =>
        Should.Throw<Stages.StageException>(() => SongTree.Find(_songs.Folder["nowhere"], new HashSet<string>())).Errors.Single().Code.ShouldBe(Codes.UnreadableFolder);

    [Hdf5Fact]
    public void AGenreMapThatFitsNoLabelSaysWhatItCouldMap()
    {
        _songs.GenreMap.Clear();
        _songs.GenreMap["Polka"] = "Polka";

        var error = _songs.Acquire().Errors.Single();

        error.ShouldStartWith($"params.yaml(21,11): error {Codes.GenreLabels}: ");
        error.ShouldEndWith("Jazz, Rap.");
    }

    [Hdf5Fact]
    public void PrepareKeepsTheTimbreOfTheFiles()
    {
        _songs.Acquire().ExitCode.ShouldBe(0);

        var (exitCode, output, errors) = _songs.Prepare(maxSegments: 4);

        exitCode.ShouldBe(0, string.Join('\n', errors));
        output.ShouldEndWith("segments of 6 tracks, 0 tracks skipped\n");
        using var npz = NpzReader.Open(_songs.Folder[$"segments/tracks/{Songs.Id(12)}.npz"]);
        npz.Has("surfaces").ShouldBeFalse();
        npz.Read<float>("timbre").Data.ShouldBe(Songs.Make(12, 15).Timbre.Data[..48].Select(value => (float)value));
        npz.Read<float>("pitches").Shape.ShouldBe([4, 12]);
        Table.Read<SegmentRow>(_songs.Folder["segments/index.csv"])[^1].Segments.ShouldBe(4);
    }
}
