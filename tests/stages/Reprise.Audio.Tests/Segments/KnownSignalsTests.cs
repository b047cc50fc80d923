using static Reprise.Audio.SegmentConstants;

namespace Reprise.Audio.Tests.Segments;

public sealed class KnownSignalsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(22050)]
    public void SilenceIsOneSegmentWithAllPitchesAndTheTimbreOfNothing(int samples)
    {
        var segments = new OpenSegments().Analyse(new float[samples]);
        var basis = Golden.Basis();

        segments.Count.ShouldBe(1);
        segments.LoudnessMax[0].ShouldBe(-60);
        segments.Pitches.Data.ShouldAllBe(pitch => pitch == 1);
        var timbre = segments.Timbre(basis);
        timbre[0].ShouldBe(0);
        for (var k = 0; k < TimbreBasis.Components; k++)
        {
            var expected = -basis.Mean.Data.Zip(basis.Comps.Row(k).ToArray(), (m, c) => (double)m * c).Sum();
            ((double)timbre[k + 1]).ShouldBe(expected, 1e-3);
        }
    }

    [Fact]
    public void ASineIsStrongestInItsOwnPitchClass()
    {
        for (var note = 33; note <= 95; note++)
        {
            var pitches = new OpenSegments().Analyse(Signals.Tone(note, 1)).Pitches.Row(0).ToArray();
            Array.IndexOf(pitches, 1f).ShouldBe(note % 12, $"note {note}");
        }
    }

    [Fact]
    public void ClicksInSilenceAreASegmentEach()
    {
        double[] clicks = [0.5, 1, 1.5, 2, 2.5];

        var segments = new OpenSegments().Analyse(Signals.Clicks(3, clicks));

        segments.Count.ShouldBe(clicks.Length + 1);
        for (var i = 0; i < clicks.Length; i++) (clicks[i] - segments.Start[i + 1]).ShouldBeInRange(0, 0.006);
    }

    [Fact]
    public void HalfTheAmplitudeIsSixDecibelsLess()
    {
        // Loud enough for the floor to cut little.
        var loud = Array.ConvertAll(Golden.Signal("noise"), sample => 2 * sample);
        var (a, b) = (new OpenSegments().Analyse(loud), new OpenSegments().Analyse(Array.ConvertAll(loud, sample => sample / 2)));

        b.Start.ShouldBe(a.Start);
        Golden.MaxDifference(a.Pitches.Data, b.Pitches.Data).ShouldBeLessThan(1e-6);
        for (var i = 0; i < a.Count; i++) (a.LoudnessMax[i] - b.LoudnessMax[i]).ShouldBe(6.02f, 0.01f);

        var (timbreA, timbreB) = (a.Timbre(Golden.Basis()), b.Timbre(Golden.Basis()));
        for (var i = 0; i < timbreA.Length; i++) (timbreA[i] - timbreB[i]).ShouldBe(i % Values == 0 ? 6.02f : 0, i % Values == 0 ? 0.1 : 5);
    }

    [Theory]
    [InlineData("clickchords")]
    [InlineData("noise")]
    public void SilenceInFrontMovesEverySegment(string name)
    {
        var signal = Golden.Signal(name);
        var plain = Frames(signal);

        Frames([.. new float[40 * HopLength], .. signal]).ShouldBe([0, .. plain.Select(frame => frame + 40)]);
    }

    private static int[] Frames(float[] samples) =>
        [.. new OpenSegments().Analyse(samples).Start.Select(start => (int)Math.Round(start * SampleRate / HopLength))];
}
