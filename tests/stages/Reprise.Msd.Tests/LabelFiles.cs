using Reprise.Acquire.Msd;
using Reprise.Stages;

namespace Reprise.Msd.Tests;

public sealed class LabelFiles : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ALineIsAnIdAGenreAndMaybeASecond()
    {
        var labels = Read("# comment\n\nTRAAAAK128F9318786\tPop_Rock\nTRAAAED128E0783FAB\tJazz\tVocal\r\nTRAABNV128F425CEE1\tNew Age\tJazz\n");

        labels.Count.ShouldBe(3);
        labels["TRAAAAK128F9318786"].ShouldBe(new SongLabel("Pop_Rock", null));
        labels["TRAAAED128E0783FAB"].ShouldBe(new SongLabel("Jazz", "Vocal"));
        labels["TRAABNV128F425CEE1"].ShouldBe(new SongLabel("New Age", "Jazz"));
    }

    [Fact]
    public void EveryLineThatIsNoLabelIsReported()
    {
        var exception = Should.Throw<StageException>(() => Read(
            "TRAAAAK128F9318786\tPop\nTRAAAAK128F9318786\tRock\nTRAAAED128E0783FAB\nTRAAAED128E0783FA\tJazz\nTRAAAED128E0783FAB\t\nTRAAAEF128F4273421\tA\tB\tC\n"));

        exception.Errors.Select(error => (error.Code, error.Origin)).ShouldBe(
            Enumerable.Range(2, 5).Select(line => (Codes.BadLabel, $"{_folder["labels.cls"]}({line})")));
    }

    [Fact]
    public void AFileOfAnotherKindIsNotReportedLineByLine() =>
        Should.Throw<StageException>(() => Read(string.Concat(Enumerable.Repeat("track_id,genre\n", 5000)))).Errors.Count.ShouldBe(20);

    [RealFilesFact]
    public void ARealFileIsReadWhole()
    {
        var labels = TagtraumLabels.Read(Path.Combine(RealFiles.Folder!, RealFiles.Labels));

        labels.Count.ShouldBe(20000);
        labels.Values.Count(label => label.Second is not null).ShouldBe(5258);
        labels.Values.Count(label => label.Genre == "Pop_Rock").ShouldBe(11951);
        labels["TRAAABD128F429CF47"].ShouldBe(new SongLabel("Pop_Rock", null));
        labels.ShouldNotContainKey("TRAXLZU12903D05F94");
    }

    private Dictionary<string, SongLabel> Read(string text)
    {
        File.WriteAllText(_folder["labels.cls"], text);
        return TagtraumLabels.Read(_folder["labels.cls"]);
    }
}
