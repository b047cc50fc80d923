using Reprise.Msd.Hdf5;
using Reprise.Stages;

namespace Reprise.Msd.Tests;

public sealed class BadFiles : IDisposable
{
    private readonly TempFolder _folder = new();

    private string File => _folder["song.h5"];

    public void Dispose() => _folder.Dispose();

    [Hdf5Fact]
    public void NothingAndTextAreNoHdf5()
    {
        System.IO.File.WriteAllText(File, "");
        CodeOf(File).ShouldBe(Codes.NotHdf5);

        System.IO.File.WriteAllText(File, "I am a text file.");
        CodeOf(File).ShouldBe(Codes.NotHdf5);
    }

    [Hdf5Fact]
    public void ACutFileIsDamagedWhereverItIsCut()
    {
        MsdFileWriter.Write(File, Songs.Make(1, 300));
        var whole = System.IO.File.ReadAllBytes(File);

        for (var length = 8; length < whole.Length; length += whole.Length / 60)
        {
            System.IO.File.WriteAllBytes(File, whole[..length]);
            CodeOf(File).ShouldBe(Codes.Hdf5Damaged, $"{length} of {whole.Length} bytes");
        }
    }

    [Hdf5Fact]
    public void ValuesThatDoNotUnpackAreDamaged()
    {
        MsdFileWriter.Write(File, Songs.Make(1, 300));
        var bytes = System.IO.File.ReadAllBytes(File);
        // Each packed block begins so; the headers of the file hold no such bytes.
        for (var i = 0; i + 1 < bytes.Length; i++)
            if (bytes[i] == 0x78 && bytes[i + 1] == 0x01) bytes.AsSpan(i + 2, Math.Min(6, bytes.Length - i - 2)).Fill(0xFF);
        System.IO.File.WriteAllBytes(File, bytes);

        CodeOf(File).ShouldBe(Codes.Hdf5Damaged);
    }

    [Hdf5Fact]
    public void AFileThatIsNotThereIsReportedWithoutItsFolder()
    {
        var error = Should.Throw<StageException>(() => MsdFile.Read(File)).Errors.Single();

        error.Code.ShouldBe(Codes.MsdUnreadable);
        error.Message.ShouldNotContain(_folder.Path);
    }

    [Hdf5Fact]
    public void AnotherLayoutIsNoSong()
    {
        Write(_ => { });
        CodeOf(File).ShouldBe(Codes.NotMsd);

        // Segments without a song.
        Write(file => file.Doubles("/analysis/segments_start", [0, 1], 1024, 2));
        CodeOf(File).ShouldBe(Codes.NotMsd);

        // Texts instead of numbers.
        Write(file => file.Empty("/analysis/segments_start", RowField.Text("x", 4), 8));
        CodeOf(File).ShouldBe(Codes.NotMsd);

        // A table without the columns.
        Write(file =>
        {
            file.Doubles("/analysis/segments_start", [0, 1], 1024, 2);
            file.Row("/analysis/songs", [RowField.Int("year")], 1, _ => null);
            file.Row("/metadata/songs", MsdLayout.Metadata, 1, _ => null);
        });
        CodeOf(File).ShouldBe(Codes.NotMsd);

        // A number where the id should be.
        Write(file =>
        {
            file.Doubles("/analysis/segments_start", [0, 1], 1024, 2);
            file.Row("/analysis/songs", [RowField.Int("track_id")], 1, _ => null);
            file.Row("/metadata/songs", MsdLayout.Metadata, 1, _ => null);
        });
        CodeOf(File).ShouldBe(Codes.NotMsd);

        // Eleven pitches.
        Write(file =>
        {
            file.Row("/analysis/songs", MsdLayout.Analysis, 1, _ => null);
            file.Row("/metadata/songs", MsdLayout.Metadata, 1, _ => null);
            foreach (var name in new[] { "start", "confidence", "loudness_start", "loudness_max", "loudness_max_time" })
                file.Doubles($"/analysis/segments_{name}", [0, 1], 1024, 2);
            file.Doubles("/analysis/segments_pitches", new double[22], 85, 2, 11);
        });
        CodeOf(File).ShouldBe(Codes.NotMsd);
    }

    [Hdf5Fact]
    public void ImpossibleSegmentsAreRefused()
    {
        var song = Songs.Make(1);
        Refused(Songs.Make(1, 0));
        Refused(song with { Duration = song.Start[^1] });
        Refused(song with { Start = [0, 1, 1, 2, 3], Duration = 9 });
        Refused(song with { Start = [0, 1, double.NaN, 2, 3], Duration = 9 });
        Refused(song with { Duration = double.PositiveInfinity });
        Refused(song with { Timbre = new Data.NdArray<double>([.. song.Timbre.Data[..59], double.NaN], 5, 12) });
    }

    private void Refused(MsdSong song)
    {
        MsdFileWriter.Write(File, song);
        CodeOf(File).ShouldBe(Codes.UnusableSegments);
    }

    private void Write(Action<FileWriter> content)
    {
        lock (Library.Gate)
        {
            Library.Prepare();
            using var file = FileWriter.Create(File);
            foreach (var group in MsdLayout.Groups) file.Group(group);
            content(file);
        }
    }

    private static string CodeOf(string path)
    {
        var error = Should.Throw<StageException>(() => MsdFile.Read(path)).Errors.Single();
        error.Origin.ShouldBe(path);
        return error.Code;
    }
}
