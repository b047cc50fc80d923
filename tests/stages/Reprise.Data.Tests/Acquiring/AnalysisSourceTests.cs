using System.Text.Json;

namespace Reprise.Data.Tests.Acquiring;

public sealed class AnalysisSourceTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public AnalysisSourceTests()
    {
        for (var i = 0; i < 3; i++)
        {
            Analysis($"music/Jazz/{i}.json", 2 + i);
            Analysis($"music/Rock/{i}.json", 6 + i);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void SavedAnalysesAreTracksWithoutSound()
    {
        AcquireProgram.Of(_folder, "analysis").Run().ExitCode.ShouldBe(0);

        var tracks = Table.Read<TrackRow>(_folder["out/tracks.csv"]);
        tracks.Count.ShouldBe(6);
        (tracks[1].TrackId, tracks[1].Kind, tracks[1].Path, tracks[1].SampleRate, tracks[1].Duration).ShouldBe(("Jazz.1", "analysis", "Jazz/1.json", 0, 1.5));
    }

    [Fact]
    public void FilesWithoutSegmentsAreReportedInOneRun()
    {
        AcquireProgram.Text(_folder, "music/Jazz/7.json", "{\"track\": {\"duration\": 3}}");
        AcquireProgram.Text(_folder, "music/Rock/8.json", "not json");

        var errors = AcquireProgram.Of(_folder, "analysis").Run().Errors;

        errors.Length.ShouldBe(2);
        errors[0].ShouldStartWith($"{_folder["music/Jazz/7.json"]}: error {Codes.BrokenAnalysis}: ");
        errors[1].ShouldStartWith($"{_folder["music/Rock/8.json"]}: error {Codes.BrokenAnalysis}: ");
    }

    private void Analysis(string path, int segments) => AcquireProgram.Text(_folder, path, JsonSerializer.Serialize(new
    {
        track = new { duration = segments * 0.5 },
        segments = Enumerable.Range(0, segments).Select(i => new
        {
            start = i * 0.5,
            duration = 0.5,
            confidence = 1,
            loudness_start = -20,
            loudness_max = -10,
            loudness_max_time = 0.1,
            pitches = Enumerable.Repeat(1.0, 12),
            timbre = Enumerable.Range(0, 12).Select(k => k + (0.1 * segments)),
        }),
    }));
}
