using Reprise.Stages;

namespace Reprise.Audio.Tests.Features;

public sealed class FeatureSetsTests
{
    [Theory]
    [InlineData("titus", 661794, "647,128")]
    [InlineData("titus", 661500, "646,128")]
    [InlineData("lachmish-mel", 661500, "599,128,5")]
    [InlineData("lachmish-mel-hop2048", 661500, "599,128,2")]
    [InlineData("lachmish-mel-hop1024-cols02", 529641, "599,128,2")]
    [InlineData("lachmish-mfcc", 529641, "599,13,5")]
    [InlineData("fma", 661500, "10,64,256")]
    [InlineData("mfcc13", 661500, "13,1292")]
    [InlineData("mel-db", 1, "1,128")]
    [InlineData("chroma", 1, "12,1")]
    [InlineData("chroma-tuned", 22050, "12,44")]
    [InlineData("onset-strength", 1, "1")]
    [InlineData("spectrum-db", 22050, "1025,44")]
    [InlineData("mfcc20", 661500, "20,1292")]
    [InlineData("mel-db-8000", 22050, "44,128")]
    [InlineData("fma-clip", 661500, "2584,64")]
    public void ASetGivesTheShapeItPromises(string name, int samples, string shape)
    {
        var features = FeatureSets.Compute(name, new float[samples]);

        string.Join(",", features.Shape).ShouldBe(shape);
        FeatureSets.Get(name).Shape(samples).ShouldBe(features.Shape);
        FeatureSets.Get(name).Axes.Split(" × ").Length.ShouldBe(features.Shape.Length);
    }

    [Fact]
    public void SetsAreOrderedByName() =>
        FeatureSets.All.Select(set => set.Name).ShouldBe(FeatureSets.All.Select(set => set.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void AnUnknownNameIsReportedWithTheKnownOnes()
    {
        var error = Should.Throw<StageException>(() => FeatureSets.Get("titas")).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe(Codes.UnknownFeatures);
        error.Message.ShouldContain("titus");
    }

    [Theory]
    [InlineData("titus", 0)]
    [InlineData("fma", 660223)]
    [InlineData("fma", 662784)]
    [InlineData("lachmish-mel", 529640)]
    public void AClipThatDoesNotFitIsReported(string name, int samples) =>
        Should.Throw<StageException>(() => FeatureSets.Compute(name, new float[samples])).Errors.Single().Code.ShouldBe(Codes.UnfitClip);

    [Theory]
    [InlineData(660224)]
    [InlineData(662783)]
    public void ThePatchesTakeEveryClipWhoseFramesAreCutTo2580(int samples)
    {
        FeatureSets.Compute("fma", new float[samples]).Shape.ShouldBe([10, 64, 256]);
        ((1 + (samples / 256)) / 10).ShouldBe(258);
    }

    [SharedFact("data/fma/000002.mp3")]
    public void ARealClipIsCutToItsPatches()
    {
        var samples = AudioFile.LoadMono(SharedData.Get("data/fma/000002.mp3"), Signals.Rate);
        var set = FeatureSets.Get("fma");

        // 29.976 s, since the decoder's delay is not part of the sound (RealFilesTests); 30 s, and this clip with the delay, would be 2,584.
        set.Frames(samples.Length).ShouldBe(2582);
        (set.Frames(samples.Length) / 10 * 10).ShouldBe(2580);
        set.Compute(samples).Data.ShouldAllBe(value => float.IsFinite(value) && value >= 0);
    }

    [Fact]
    public void ThreadsDoNotDisturbEachOther()
    {
        float[][] clips = [Golden.Signal("chirp"), Golden.Signal("noise"), Golden.Signal("sine440"), Golden.Signal("clickchords")];
        foreach (var set in FeatureSets.All.Where(set => set.ShortestClip == 1))
        {
            var alone = clips.Select(clip => set.Compute(clip).Data).ToArray();
            var together = Enumerable.Range(0, 16).AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(i => set.Compute(clips[i % 4]).Data).ToArray();

            for (var i = 0; i < together.Length; i++) together[i].ShouldBe(alone[i % 4]);
        }
    }

    [Fact]
    public void FeaturesMayBeWrittenIntoMemoryOfTheCaller()
    {
        var clip = Golden.Signal("noise");
        var set = FeatureSets.Get("titus");
        var expected = set.Compute(clip).Data;
        var values = new float[expected.Length];

        set.Compute(clip, values);

        values.ShouldBe(expected);
        Should.Throw<ArgumentException>(() => set.Compute(clip, new float[1]));
    }
}
