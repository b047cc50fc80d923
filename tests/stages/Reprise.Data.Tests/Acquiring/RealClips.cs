namespace Reprise.Data.Tests.Acquiring;

public class RealClips
{
    [RealClipsFact]
    public void AHundredAndFiftyClipsOfTenGenresAreListed()
    {
        using var folder = new TempFolder();

        var (exitCode, output, _) = AcquireProgram.Of(folder, "audio", path: RealClipsFactAttribute.Folder).Run();

        exitCode.ShouldBe(0);
        output.ShouldEndWith("acquire: 150 tracks of 10 genres from source audio, 0 skipped\n");
        var tracks = Table.Read<TrackRow>(folder["out/tracks.csv"]);
        tracks.ShouldAllBe(track => track.SampleRate == 22050 && track.Channels == 1 && track.Duration > 2 && track.Duration < 3.1);
        tracks.Select(track => track.TrackId).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
    }
}

/// <summary>A test of real clips that lie beside the checkout and never in it; skipped where they are absent.</summary>
internal sealed class RealClipsFactAttribute : FactAttribute
{
    public static readonly string? Folder = Find();

    public RealClipsFactAttribute()
    {
        if (Folder is null) Skip = "../shared/data/gtzan-clips is not beside the checkout";
    }

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Reprise.slnx"))) folder = folder.Parent;

        var clips = Path.Combine(folder?.Parent?.FullName ?? "", "shared", "data", "gtzan-clips");
        return Directory.Exists(clips) ? clips : null;
    }
}
