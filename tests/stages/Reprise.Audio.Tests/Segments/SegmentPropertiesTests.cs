using FsCheck;
using FsCheck.Fluent;
using static Reprise.Audio.SegmentConstants;

namespace Reprise.Audio.Tests.Segments;

public sealed class SegmentPropertiesTests
{
    private static readonly double Frame = HopLength / (double)SampleRate;

    [Fact]
    public void SegmentsFollowEachOtherWithoutGapsAndCoverTheSignal() => ForAll((samples, segments) =>
    {
        segments.Count.ShouldBeGreaterThanOrEqualTo(1);
        segments.Start[0].ShouldBe(0);
        segments.Duration.ShouldAllBe(duration => duration > 0);
        segments.Duration.Sum().ShouldBe(samples.Length / (double)SampleRate, 1e-9);
        for (var i = 0; i + 1 < segments.Count; i++)
        {
            segments.Start[i + 1].ShouldBe(segments.Start[i] + segments.Duration[i], 1e-9);
            segments.Duration[i].ShouldBeGreaterThan((MinimumFrames - 0.001) * Frame);
        }
    });

    [Fact]
    public void TheStrongestPitchClassIsExactlyOneAndNoneIsNegative() => ForAll((_, segments) =>
    {
        for (var i = 0; i < segments.Count; i++)
        {
            var pitches = segments.Pitches.Row(i).ToArray();
            pitches.Max().ShouldBe(1f);
            pitches.Min().ShouldBeGreaterThanOrEqualTo(0f);
        }
    });

    [Fact]
    public void LoudnessIsOrdered() => ForAll((_, segments) =>
    {
        for (var i = 0; i < segments.Count; i++)
        {
            segments.LoudnessStart[i].ShouldBeInRange(-60f, segments.LoudnessMax[i]);
            ((double)segments.LoudnessMaxTime[i]).ShouldBeInRange(0, Math.BitDecrement(segments.Duration[i]));
            if (i + 1 < segments.Count) segments.LoudnessEnd[i].ShouldBe(segments.LoudnessStart[i + 1]);
            segments.Confidence[i].ShouldBeInRange(0f, 1f);
        }
    });

    [Fact]
    public void TimbreIsFiniteAndItsLevelIsNotNegative() => ForAll((_, segments) =>
    {
        var timbre = segments.Timbre(Golden.Basis());
        timbre.ShouldAllBe(value => float.IsFinite(value));
        timbre.Chunk(Values).ShouldAllBe(row => row[0] >= 0);
    });

    [Fact]
    public void AnAnalyserKeepsNothingOfWhatItSawBefore()
    {
        var used = new OpenSegments();
        ForAll((samples, segments) => ShouldBeEqual(used.Analyse(samples), segments));
    }

    [Fact]
    public void TheFirstSegmentsAreTheSameWhenOnlyTheyAreWanted() => ForAll((samples, segments) =>
        ShouldBeEqual(new OpenSegments().Analyse(samples, 2), segments.Take(2)));

    [Fact]
    public void NoSamplesAreAnError() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new OpenSegments().Analyse([]));

    private static void ShouldBeEqual(TrackSegments a, TrackSegments b)
    {
        a.Start.ShouldBe(b.Start);
        a.Duration.ShouldBe(b.Duration);
        a.LoudnessEnd.ShouldBe(b.LoudnessEnd);
        a.Pitches.Data.ShouldBe(b.Pitches.Data);
        a.Surfaces!.Data.ShouldBe(b.Surfaces!.Data);
    }

    private static void ForAll(Action<float[], TrackSegments> property) => Check.One(
        Signals.Tries(40), Prop.ForAll(Signals.Any, samples => property(samples, new OpenSegments().Analyse(samples))));
}
