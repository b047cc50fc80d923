namespace Reprise.Audio.Tests.Segments;

public sealed class GoldenSegmentsTests
{
    [Theory]
    [InlineData("sine440")]
    [InlineData("chirp")]
    [InlineData("noise")]
    [InlineData("clickchords")]
    public void SyntheticSignalsGiveTheReferenceSegments(string name) => ShouldMatch(name);

    [SharedFact("golden/real_hungarian.npz")]
    public void ARecordingGivesTheReferenceSegments() => ShouldMatch("real_hungarian");

    [Fact]
    public void TheBankIsTheReferenceBank()
    {
        var bank = Array.ConvertAll(AuditoryBank.Weights(), weight => (float)weight);
        var golden = Golden.Floats("filters", "seg_bank_23x257");

        (Golden.MaxDifference(bank, golden) / golden.Max()).ShouldBeLessThanOrEqualTo(1e-6);
    }

    private static void ShouldMatch(string name)
    {
        var samples = Golden.Signal(name);
        var segments = new OpenSegments().Analyse(samples);
        var surface = new AuditoryAnalysis().Analyse(samples);

        // Tolerances: the reference vectors' own description.
        segments.Start.Select(s => (int)Math.Round(s * 22050 / 128)).ShouldBe(Golden.Ints(name, "seg_start_frame"));
        Compare("seg_start", segments.Start, 1e-5);
        Compare("seg_duration", segments.Duration, 1e-5);
        Compare("seg_loudness_max_time", segments.LoudnessMaxTime, 1e-5);
        Compare("seg_loudness_start", segments.LoudnessStart, 0.01);
        Compare("seg_loudness_max", segments.LoudnessMax, 0.01);
        Compare("seg_loudness_end", segments.LoudnessEnd, 0.01);
        Compare("seg_loudness_curve", surface.Loudness, 0.01);
        Compare("seg_onset_curve", SegmentStarts.OnsetCurve(surface.Loudness), 0.01);
        Compare("seg_confidence", segments.Confidence, 1e-3);
        Compare("seg_surface_first", segments.Surfaces!.Data[..Golden.Floats(name, "seg_surface_first").Length], 0.01);
        Compare("seg_timbre", segments.Timbre(Golden.Basis()), 0.05);
        Compare("seg_pitches", segments.Pitches.Data, 1e-3);

        void Compare<T>(string key, T[] values, double tolerance)
        {
            var ours = values is float[] floats ? floats : ((double[])(object)values).Select(v => (float)v).ToArray();
            Golden.MaxDifference(ours, Golden.Floats(name, key)).ShouldBeLessThanOrEqualTo(tolerance, $"{name} {key}");
        }
    }
}
