using Reprise.Stages;

namespace Reprise.Data.Tests.Tables;

public class Tables
{
    private static readonly TrackRow Track = new("blues.00001", "Blues", "audio/a, b.wav", TrackRow.Audio, 22050, 1, 264600, 12.1, "ab");

    [Fact]
    public void RowsComeBackAsTheyWereWritten()
    {
        using var folder = new TempFolder();
        Table.Write(folder["t.csv"], [Track]);

        File.ReadAllText(folder["t.csv"]).ShouldBe(
            "track_id,genre,path,kind,sample_rate,channels,frames,duration,sha256\nblues.00001,Blues,\"audio/a, b.wav\",audio,22050,1,264600,12.1,ab\n");
        Table.Read<TrackRow>(folder["t.csv"]).ShouldBe([Track]);
    }

    [Fact]
    public void ATableWithoutRowsStillHasItsHeader()
    {
        using var folder = new TempFolder();
        Table.Write(folder["t.csv"], Array.Empty<SplitRow>());

        File.ReadAllText(folder["t.csv"]).ShouldBe("subset,track_id,genre\n");
        Table.Read<SplitRow>(folder["t.csv"]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("subset,track_id\ntrain,a\n")]
    [InlineData("subset,track_id,genre\ntrain,a\n")]
    [InlineData("")]
    public void ATableThatDoesNotFitIsCoded(string text)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["t.csv"], text);

        Should.Throw<StageException>(() => Table.Read<SplitRow>(folder["t.csv"])).Errors.Single().Code.ShouldBe(Codes.BrokenTable);
    }

    [Fact]
    public void AWrongNumberIsCoded()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["t.csv"], "track_id,genre,sha256,segments,duration\na,Blues,ff,many,1\n");

        Should.Throw<StageException>(() => Table.Read<SegmentRow>(folder["t.csv"])).Errors.Single().Code.ShouldBe(Codes.BrokenTable);
    }

    [Fact]
    public void AMissingTableIsCoded() =>
        Should.Throw<StageException>(() => Table.Read<SegmentRow>("/nowhere/t.csv")).Errors.Single().Code.ShouldBe(Codes.BrokenTable);
}
