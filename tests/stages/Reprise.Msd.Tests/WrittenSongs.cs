using System.Text.RegularExpressions;

namespace Reprise.Msd.Tests;

public sealed partial class WrittenSongs : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Hdf5Fact]
    public void WhatIsWrittenIsReadBack()
    {
        // More rows than a chunk holds, fewer, and one.
        foreach (var segments in new[] { 1500, 85, 3, 1 })
        {
            var song = Songs.Make(segments, segments);
            MsdFileWriter.Write(_folder["a.h5"], song);
            Songs.ShouldBeEqual(MsdFile.Read(_folder["a.h5"]), song);
        }
    }

    [Hdf5Fact]
    public void EqualSongsAreEqualBytes()
    {
        MsdFileWriter.Write(_folder["a.h5"], Songs.Make(1));
        // Recorded times have seconds.
        Thread.Sleep(1100);
        MsdFileWriter.Write(_folder["b.h5"], Songs.Make(1));

        File.ReadAllBytes(_folder["b.h5"]).ShouldBe(File.ReadAllBytes(_folder["a.h5"]));
    }

    [Hdf5Fact]
    public void NamesLongerThanTheirColumnAreCutBetweenCharacters()
    {
        var song = Songs.Make(1) with { Title = new string('ä', 600) };
        MsdFileWriter.Write(_folder["a.h5"], song);

        MsdFile.Read(_folder["a.h5"]).Title.ShouldBe(new string('ä', 512));
    }

    [Hdf5Fact]
    public void FourThreadsReadWhatOneReads()
    {
        for (var i = 0; i < 8; i++) MsdFileWriter.Write(_folder[$"{i}.h5"], Songs.Make(i, 40 + i));

        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => Songs.ShouldBeEqual(MsdFile.Read(_folder[$"{i % 8}.h5"]), Songs.Make(i % 8, 40 + (i % 8))));
    }

    [H5dumpFact]
    public void Hdf5sOwnReaderFindsTheSameNumbers()
    {
        var song = Songs.Make(3, 200);
        MsdFileWriter.Write(_folder["a.h5"], song);

        H5dump.Doubles(_folder["a.h5"], "/analysis/segments_timbre").ShouldBe(song.Timbre.Data);
        H5dump.Doubles(_folder["a.h5"], "/analysis/segments_pitches").ShouldBe(song.Pitches.Data);
        H5dump.Doubles(_folder["a.h5"], "/analysis/segments_start").ShouldBe(song.Start);
        H5dump.Text("-d", "/analysis/songs", _folder["a.h5"]).ShouldContain($"\"{song.TrackId}\"");
    }

    [H5dumpFact(alsoRealFiles: true)]
    public void TheLayoutIsThatOfTheRealFiles()
    {
        MsdFileWriter.Write(_folder["a.h5"], MsdFile.Read(RealFiles.Songs.First()));

        Layout(_folder["a.h5"]).ShouldBe(Layout(RealFiles.Songs.First()));
    }

    // Names, types, chunks and filters; not the attributes of the program that wrote the real ones, nor lengths of what we leave empty.
    private static string Layout(string file)
    {
        var text = Attribute().Replace(H5dump.Text("-p", "-H", file), "");
        return string.Join('\n', text.Split('\n').Skip(1).Select(line => line.Trim()).Where(line => line.Length > 0 && !Varying().IsMatch(line)));
    }

    [GeneratedRegex(@"ATTRIBUTE ""[^""]*"" \{(?>[^{}]+|\{(?<depth>)|\}(?<-depth>))*(?(depth)(?!))\}")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^(DATASPACE|SIZE|FILL_TIME)\b")]
    private static partial Regex Varying();
}
