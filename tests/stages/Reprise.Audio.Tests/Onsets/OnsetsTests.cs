namespace Reprise.Audio.Tests.Onsets;

public sealed class OnsetsTests
{
    [Theory]
    [InlineData("sine440")]
    [InlineData("chirp")]
    [InlineData("noise")]
    [InlineData("clickchords")]
    public void SyntheticSignalsGiveTheReferenceOnsets(string name) => ShouldMatch(name);

    [SharedFact("golden/real_hungarian.npz")]
    public void ARecordingGivesTheReferenceOnsets() => ShouldMatch("real_hungarian");

    [Fact]
    public void SilenceHasNoOnsetAndOneSegment()
    {
        var strength = FeatureSets.Compute("onset-strength", new float[22050]).Data;

        strength.ShouldAllBe(value => value == 0);
        OnsetPicks.Find(strength).ShouldBeEmpty();
        OnsetPicks.Boundaries(strength).ShouldBe([0, strength.Length]);
    }

    [Fact]
    public void EachClickIsOneOnset()
    {
        double[] clicks = [0.5, 1, 1.5, 2];
        var strength = FeatureSets.Compute("onset-strength", Signals.Clicks(2.5, clicks)).Data;

        var seconds = OnsetPicks.Find(strength).Select(frame => frame * 512.0 / Signals.Rate).ToArray();

        seconds.Length.ShouldBe(clicks.Length);
        for (var i = 0; i < clicks.Length; i++) seconds[i].ShouldBe(clicks[i], 0.05);
    }

    [Fact]
    public void BacktrackingEndsAtTheFirstFrameWhereNoMinimumIsBefore() =>
        OnsetPicks.Backtrack([2, 4], [1, 2, 3, 2.5f, 5, 1]).ShouldBe([0, 3]);

    private static void ShouldMatch(string name)
    {
        var strength = FeatureSets.Compute("onset-strength", Golden.Signal(name)).Data;

        Golden.MaxDifference(strength, Golden.Floats(name, "onset_env")).ShouldBeLessThanOrEqualTo(1e-3, name);
        var onsets = OnsetPicks.Find(strength);
        onsets.ShouldBe(Golden.Ints(name, "onset_frames"));
        OnsetPicks.Backtrack(onsets, strength).ShouldBe(Golden.Ints(name, "onset_backtracked"));
        OnsetPicks.Boundaries(strength).ShouldBe(Golden.Ints(name, "seg_onset_frames"));
    }
}
