using Reprise.Stages;

namespace Reprise.Audio.Tests.Analyses;

public sealed class SavedAnalysisTests : IDisposable
{
    private const string Twelve = "[1,0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9,0.05,0]";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void SegmentsAreTakenAsTheyAre()
    {
        var segments = SavedAnalysis.Read(Answer($$"""
            {"track": {"duration": 3}, "segments": [
              {"start": 0, "duration": 1.25, "confidence": 0.5, "loudness_start": -40, "loudness_max_time": 0.1, "loudness_max": -10, "pitches": {{Twelve}}, "timbre": {{Twelve}}},
              {"start": 1.25, "duration": 1.75, "confidence": 1, "loudness_start": -30, "loudness_max_time": 0.2, "loudness_max": -20, "loudness_end": -60, "pitches": {{Twelve}}, "timbre": {{Twelve}}}]}
            """));

        segments.Start.ShouldBe([0, 1.25]);
        segments.Duration.ShouldBe([1.25, 1.75]);
        segments.LoudnessMax.ShouldBe([-10, -20]);
        segments.LoudnessMaxTime.ShouldBe([0.1f, 0.2f]);
        segments.Confidence.ShouldBe([0.5f, 1]);
        segments.Surfaces.ShouldBeNull();
        segments.Pitches.Shape.ShouldBe([2, 12]);
        segments.Timbre(null)[12..].ShouldBe([1, 0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f, 0.7f, 0.8f, 0.9f, 0.05f, 0]);

        // Given for the last segment only, as most answers do.
        segments.LoudnessEnd.ShouldBe([-30, -60]);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"segments": []}""")]
    [InlineData("""{"segments": [{"start": 0, "duration": 1, "pitches": [1, 2], "timbre": [1]}]}""")]
    [InlineData($$"""{"segments": [{"start": 0, "duration": 0, "pitches": {{Twelve}}, "timbre": {{Twelve}}}]}""")]
    [InlineData("""{"segments": [null]}""")]
    public void WhatIsNoAnalysisIsReported(string text)
    {
        var path = Answer(text);

        var error = Should.Throw<StageException>(() => SavedAnalysis.Read(path)).Errors.Single();

        error.Code.ShouldBe(Codes.BrokenAnalysis);
        error.Origin.ShouldBe(path);
        error.Message.ShouldNotContain(_folder.Path);
    }

    [SharedFact("data/spotify/analysis_jramcast.json")]
    public void ARealAnswerIsRead()
    {
        var segments = SavedAnalysis.Read(SharedData.Get("data/spotify/analysis_jramcast.json"));

        segments.Count.ShouldBe(428);
        segments.Duration.Sum().ShouldBe(123.71161, 1e-3);
        segments.Timbre(null)[..2].ShouldBe([0, 171.13f]);
        segments.LoudnessEnd[^1].ShouldBe(-60);
        segments.LoudnessEnd[0].ShouldBe(segments.LoudnessStart[1]);
    }

    [Fact]
    public void WhatIsSavedIsReadBack()
    {
        var segments = new OpenSegments().Analyse(Signals.Clicks(2, 0.5, 1));
        segments.Save(_folder.File("a.npz"));

        var all = TrackSegments.Load(_folder.File("a.npz"));
        all.Start.ShouldBe(segments.Start);
        all.Duration.ShouldBe(segments.Duration);
        all.LoudnessStart.ShouldBe(segments.LoudnessStart);
        all.LoudnessMax.ShouldBe(segments.LoudnessMax);
        all.LoudnessMaxTime.ShouldBe(segments.LoudnessMaxTime);
        all.LoudnessEnd.ShouldBe(segments.LoudnessEnd);
        all.Confidence.ShouldBe(segments.Confidence);
        all.Pitches.Data.ShouldBe(segments.Pitches.Data);
        all.Surfaces!.Data.ShouldBe(segments.Surfaces!.Data);

        var first = TrackSegments.Load(_folder.File("a.npz"), maxSegments: 2);
        first.Count.ShouldBe(2);
        first.Surfaces!.Shape.ShouldBe([2, 23, 20]);
        first.Surfaces.Data.ShouldBe(segments.Surfaces.Data[..(2 * 460)]);
    }

    private string Answer(string text)
    {
        var path = _folder.File("answer.json");
        File.WriteAllText(path, text);
        return path;
    }
}
