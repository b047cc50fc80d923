using System.Text.Json.Nodes;

namespace Reprise.Msd.Tests;

/// <summary>Two songs of the data set, against what h5dump says of them.</summary>
public class RealSongs
{
    [RealFilesFact]
    public void EveryNumberOfTheReferenceIsMet()
    {
        var reference = RealFiles.Reference();
        reference.Count.ShouldBe(2);
        foreach (var (id, expected) in reference)
        {
            var song = MsdFile.Read(Path.Combine(RealFiles.Folder!, id + ".h5"));

            song.TrackId.ShouldBe(id);
            song.Count.ShouldBe((int)expected!["segments"]!);
            song.Timbre.Row(0).ToArray().ShouldBe(Numbers(expected["timbre_first"]!));
            song.Timbre.Row(song.Count - 1).ToArray().ShouldBe(Numbers(expected["timbre_last"]!));
            Means(song.Timbre).ShouldBe(Numbers(expected["timbre_mean"]!));
            Means(song.Pitches).ShouldBe(Numbers(expected["pitch_mean"]!));
            song.Pitches.Data.Max().ShouldBe((double)expected["pitch_max"]!);
            song.Pitches.Data.Min().ShouldBe((double)expected["pitch_min"]!);
            song.Start[^1].ShouldBe((double)expected["last_segment_start"]!);
        }
    }

    [RealFilesFact]
    public void NamesAndLengthsAreRead()
    {
        var song = MsdFile.Read(Path.Combine(RealFiles.Folder!, "TRAXLZU12903D05F94.h5"));

        (song.Artist, song.Title, song.SampleRate, song.Duration).ShouldBe(("Rick Astley", "Never Gonna Give You Up", 22050, 211.69587));
        song.AudioMd5.ShouldBe("bf53f8113508a466cd2d3fda18b06368");
    }

    [RealFilesFact]
    public void SegmentsFollowEachOtherToTheEnd()
    {
        foreach (var path in RealFiles.Songs)
        {
            var song = MsdFile.Read(path);
            var segments = song.ToSegments();

            segments.Start[0].ShouldBe(0);
            segments.Duration.ShouldAllBe(duration => duration > 0.06);
            segments.Duration.Sum().ShouldBe(song.Duration, 1e-9);
            segments.LoudnessEnd[0].ShouldBe(segments.LoudnessStart[1]);
            segments.Timbre(null).ShouldBe(song.Timbre.Data.Select(value => (float)value));
        }
    }

    [RealFilesFact]
    public void ACopyInOurWritingHoldsTheSame()
    {
        using var folder = new TempFolder();
        foreach (var path in RealFiles.Songs)
        {
            var song = MsdFile.Read(path);
            MsdFileWriter.Write(folder["copy.h5"], song);
            Songs.ShouldBeEqual(MsdFile.Read(folder["copy.h5"]), song);
        }
    }

    [RealFilesFact]
    public void FilesThatAreNoSongsSaySo()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(RealFiles.Folder!, "broken")))
            Should.Throw<Stages.StageException>(() => MsdFile.Read(path)).Errors.Single().Code.ShouldBe(Codes.NotMsd, path);
    }

    private static double[] Numbers(JsonNode list) => [.. list.AsArray().Select(value => (double)value!)];

    // Added in the order of the rows, as the reference was.
    private static double[] Means(Data.NdArray<double> array) =>
        [.. Enumerable.Range(0, 12).Select(column => Enumerable.Range(0, array.Shape[0]).Sum(row => array.Data[(12 * row) + column]) / array.Shape[0])];
}
