namespace Reprise.Data.Tests.Acquiring;

public sealed class GtzanSourceTests : IDisposable
{
    private static readonly string[] Genres = ["blues", "classical", "country", "disco", "hiphop", "jazz", "metal", "pop", "reggae", "rock"];

    private readonly TempFolder _folder = new();
    private readonly SourceRun _gtzan;

    public GtzanSourceTests() => _gtzan = new SourceRun(_folder, "gtzan");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheWholeCollectionIsFound()
    {
        WriteAll("genres/", 100);

        var (exitCode, output, errors) = _gtzan.Acquire();

        errors.ShouldBeEmpty();
        exitCode.ShouldBe(0);
        output.ShouldEndWith("acquire: 1000 tracks of 10 genres from source gtzan, 0 skipped, 0 missing\n");
        var tracks = _gtzan.Tracks;
        tracks.Count.ShouldBe(1000);
        (tracks[101].TrackId, tracks[101].Genre, tracks[101].Path).ShouldBe(("classical.00001", "classical", "genres/classical/classical.00001.au"));
        ((int)_gtzan.Summary["counts"]!["rock"]!).ShouldBe(100);
        _gtzan.Summary["genres"]!.AsArray().Select(genre => (string)genre!).ShouldBe(Genres);
        ((string)_gtzan.Summary["citation"]!).ShouldContain("Tzanetakis");
        ((string)_gtzan.Summary["citation"]!).ShouldContain("Sturm");
    }

    [Fact]
    public void MissingAndDamagedFilesAreToldApartAndAllAtOnce()
    {
        WriteAll("genres/", 5);
        File.Delete(Path.Combine(_gtzan.Root, "genres/pop/pop.00002.au"));
        _gtzan.Write("genres/disco/disco.00003.au", []);
        _gtzan.Write("genres/metal/metal.00003.au", "no sound, only text"u8.ToArray());

        var (exitCode, _, errors) = _gtzan.Acquire();

        exitCode.ShouldBe(1);
        errors.Length.ShouldBe(12);
        errors[0].ShouldStartWith($"params.yaml(9,11): error {Codes.CollectionFiles}: 95 of the 100 files in genres/blues are missing: blues.00005 to blues.00099. ");
        errors[7].ShouldStartWith($"params.yaml(9,11): error {Codes.CollectionFiles}: 96 of the 100 files in genres/pop are missing: pop.00002, pop.00005 to pop.00099. ");
        errors[10].ShouldStartWith($"{_gtzan.Root}/genres/disco/disco.00003.au: error {Codes.AudioEmpty}: ");
        errors[11].ShouldStartWith($"{_gtzan.Root}/genres/metal/metal.00003.au: error {Codes.NotAudio}: ");
    }

    [Fact]
    public void WithSkipTheyAreListedApart()
    {
        foreach (var genre in Genres[..3]) for (var i = 0; i < 3; i++) Clip($"{genre}/{genre}.{i:D5}.wav", i);
        _gtzan.Write("blues/blues.00003.wav", []);

        var (exitCode, output, _) = _gtzan.Acquire("skip");

        exitCode.ShouldBe(0);
        output.ShouldContain("acquire: missing from blues: 96 files, blues.00004 the first\n");
        output.ShouldEndWith("acquire: 9 tracks of 3 genres from source gtzan, 1 skipped, 990 missing\n");
        _gtzan.Skipped.ShouldHaveSingleItem().Path.ShouldBe("blues/blues.00003.wav");
        var missing = _gtzan.Summary["missing"]!.AsArray().Select(path => (string)path!).ToList();
        missing.Count.ShouldBe(990);
        missing[0].ShouldBe("blues/blues.00004");
    }

    [Fact]
    public void TheFileThatIsDamagedInOneDistributionStopsNobodyWhetherItIsThereOrNot()
    {
        WriteAll("", 3);
        _gtzan.Acquire().Errors.Single(error => error.Contains("in jazz", StringComparison.Ordinal)).ShouldContain("jazz.00003 to jazz.00053, jazz.00055 to jazz.00099");

        _gtzan.Write("jazz/jazz.00054.au", "damaged"u8.ToArray());
        _gtzan.Acquire().Errors.ShouldAllBe(error => error.Contains(Codes.CollectionFiles, StringComparison.Ordinal));

        _gtzan.Acquire("skip").ExitCode.ShouldBe(0);
        var (path, reason) = _gtzan.Skipped.ShouldHaveSingleItem();
        path.ShouldBe("jazz/jazz.00054.au");
        reason.ShouldStartWith($"{Codes.KnownDefect}: ");
    }

    [Fact]
    public void ClipsOfAnotherLengthAreUsedAndListed()
    {
        WriteAll("", 3);

        _gtzan.Acquire("skip").Output.ShouldContain($"acquire: blues/blues.00000.au: {Codes.UnusualLength}: It lasts 0.0 s instead of 30 s.");
        _gtzan.Summary["unusual"]!.AsArray().Count.ShouldBe(30);
    }

    [Fact]
    public void NoFilePassesUnseen()
    {
        WriteAll("genres/", 3);
        Clip("genres/blues/rock.00001.au", 1);
        Clip("genres/blues/blues.00100.au", 2);
        Clip("genres/blues/blues.00001.wav", 3);
        Clip("genres/folk/folk.00001.au", 4);
        Clip("genres/stray.wav", 5);
        Clip("genres/rock/more/rock.00001.au", 6);

        var errors = _gtzan.Acquire().Errors[10..];

        errors.ShouldAllBe(error => error.Contains($": error {Codes.MisplacedFile}: ", StringComparison.Ordinal));
        errors.Select(error => error[(_gtzan.Root.Length + 1)..error.IndexOf(": error", StringComparison.Ordinal)]).ShouldBe(
        [
            "genres/blues/blues.00001.wav", "genres/blues/blues.00100.au", "genres/blues/rock.00001.au", "genres/folk/folk.00001.au", "genres/rock/more",
            "genres/stray.wav",
        ]);
    }

    [SharedDataFact("gtzan-clips")]
    public void RealClipsAreTracks()
    {
        Directory.CreateSymbolicLink(_gtzan.Root, SharedDataFactAttribute.Folder("gtzan-clips")!);

        var (exitCode, output, _) = _gtzan.Acquire("skip");

        exitCode.ShouldBe(0);
        output.ShouldEndWith("acquire: 150 tracks of 10 genres from source gtzan, 0 skipped, 850 missing\n");
        _gtzan.Tracks.ShouldAllBe(track => track.SampleRate == 22050 && track.Channels == 1);
    }

    private void WriteAll(string upper, int each)
    {
        foreach (var genre in Genres) for (var i = 0; i < each; i++) Clip($"{upper}{genre}/{genre}.{i:D5}.au", (100 * Array.IndexOf(Genres, genre)) + i);
    }

    private void Clip(string path, int seed) => _gtzan.Write(path, Sounds.Wav(22050, 0.1f, seed / 2000f));
}
