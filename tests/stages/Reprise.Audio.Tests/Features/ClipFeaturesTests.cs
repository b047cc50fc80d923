using FsCheck;
using FsCheck.Fluent;
using Reprise.Stages;

namespace Reprise.Audio.Tests.Features;

public sealed class ClipFeaturesTests
{
    private static readonly float s_nothing = MathF.Log(1e-6f);

    [Fact]
    public void FramesAreCutAtTheOtherEndOrContinuedWithSilenceAtTheEnd() => Check.One(
        Signals.Tries(60),
        Prop.ForAll(Signals.Any, Gen.Choose(1, 80).ToArbitrary(), (samples, length) =>
        {
            var whole = FeatureSets.Compute("titus", samples);
            var kept = Math.Min(length, whole.Shape[0]) * 128;
            float[] silence = [.. Enumerable.Repeat(s_nothing, (length * 128) - kept)];

            var first = Of("titus", length).Compute(samples);
            var last = Of("titus", length, "last").Compute(samples);

            first.Shape.ShouldBe([length, 128]);
            last.Shape.ShouldBe([length, 128]);
            first.Data.ShouldBe([.. whole.Data[..kept], .. silence]);
            last.Data.ShouldBe([.. whole.Data[^kept..], .. silence]);
            Of("titus", length).Frames(samples.Length).ShouldBe(whole.Shape[0]);
        }));

    [Theory]
    [InlineData("fma", 3)]
    [InlineData("lachmish-mel", 40)]
    [InlineData("lachmish-mel-hop1024-cols02", 40)]
    [InlineData("lachmish-mel-hop2048", 40)]
    [InlineData("lachmish-mfcc", 40)]
    public void FewerWindowsAreTheFirstOfMore(string set, int windows)
    {
        var signal = Golden.Signal("clickchords")[..(FeatureSets.Get(set).WithWindows(windows).ShortestClip)];
        var all = Of(set, windows).Compute(signal);
        all.Shape[0].ShouldBe(windows);

        foreach (var fewer in new[] { 1, windows / 2, windows - 1 })
        {
            var features = Of(set, fewer);
            features.Shape.ShouldBe([fewer, .. all.Shape[1..]]);
            features.Compute(signal).Data.ShouldBe(all.Data[..(all.Data.Length / windows * fewer)]);
            features.Frames(signal.Length).ShouldBe(set == "fma" ? 258 * windows : windows);
        }

        Of(set, windows).Set.Misfit(signal.Length - 1).ShouldNotBeNull();
    }

    [Fact]
    public void AShortClipIsRepeatedWhereParamsAskForIt()
    {
        var sound = Golden.Signal("clickchords")[..50000];
        var options = new ClipOptions("fma", 2, ShortClips: ClipOptions.Repeat);
        var repeats = ClipFeatures.Of(options, "features.clips.it", key => key);

        var filled = repeats.Fill(sound);

        filled.ShouldBe([.. sound, .. sound, .. sound[..31840]]);
        repeats.Compute(filled).Shape.ShouldBe([2, 64, 256]);
        repeats.Fill(filled).ShouldBeSameAs(filled);
        Of("fma", 2).Fill(sound).ShouldBeSameAs(sound);
    }

    [Theory]
    [InlineData("fma", "again")]
    [InlineData("titus", "repeat")]
    public void WhatBecomesOfShortClipsIsSaidByAKnownWordAndForWindowsOnly(string set, string word) =>
        Should.Throw<StageException>(() => ClipFeatures.Of(new ClipOptions(set, 2, ShortClips: word), "features.clips.it", key => key))
            .Errors.ShouldHaveSingleItem().Code.ShouldBe(Codes.UnfitFeatures);

    [Theory]
    [InlineData(1, 65792)]
    [InlineData(2, 131840)]
    [InlineData(9, 594176)]
    [InlineData(11, 726272)]
    public void OtherNumbersOfPatchesThanThePublishedTakeLongerClipsToo(int windows, int shortest)
    {
        var set = FeatureSets.Get("fma").WithWindows(windows);

        (1 + (shortest / 256)).ShouldBe(258 * windows);
        set.Misfit(shortest - 1).ShouldNotBeNull();
        set.Misfit(shortest).ShouldBeNull();
        set.Misfit(10 * shortest).ShouldBeNull();
    }

    [Theory]
    [InlineData("titus", 647, "647,128")]
    [InlineData("fma", 10, "10,64,256")]
    [InlineData("lachmish-mel", 599, "599,128,5")]
    [InlineData("lachmish-mel-hop1024-cols02", 599, "599,128,2")]
    [InlineData("lachmish-mel-hop2048", 599, "599,128,2")]
    [InlineData("lachmish-mfcc", 599, "599,13,5")]
    public void ThePublishedShapesAreKnownBeforeAnyClipIs(string set, int length, string shape)
    {
        var features = Of(set, length);

        string.Join(",", features.Shape).ShouldBe(shape);
        features.Compute(new float[661500]).Shape.ShouldBe(features.Shape);
    }

    [Fact]
    public void EveryOtherSetHasNoClips() =>
        FeatureSets.All.Except(ClipFeatures.Sets).Select(set => set.Name).ShouldBe(["chroma", "chroma-tuned", "fma-clip", "mel-db", "mel-db-8000", "mfcc13", "mfcc20", "onset-strength", "spectrum-db"]);

    private static ClipFeatures Of(string set, int length, string? keep = null) => ClipFeatures.Of(new ClipOptions(set, length, keep), "features.clips.x", key => key);
}
