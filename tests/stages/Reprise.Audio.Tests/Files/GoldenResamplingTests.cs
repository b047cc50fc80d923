namespace Reprise.Audio.Tests.Files;

public sealed class GoldenResamplingTests
{
    // The whole band is compared, edges and transition band included: the reference is libsoxr HQ too.
    [Theory]
    [InlineData("stereo44k")]
    [InlineData("chirp44k")]
    public void TheResampledMeanOfTheChannelsIsTheReference(string name)
    {
        var ours = Golden.Signal(name);
        var golden = Golden.Floats(name, "soxr_hq_22050");

        ours.Length.ShouldBe(golden.Length);
        var noise = ours.Zip(golden, (a, b) => Math.Pow(a - b, 2)).Sum();
        (10 * Math.Log10(golden.Sum(value => (double)value * value) / noise)).ShouldBeGreaterThan(90);
    }

    [Fact]
    public void NothingAboveTheBandFoldsBack()
    {
        // The sweep passes 11600 Hz at 1.16 s.
        var resampled = Golden.Signal("chirp44k");
        var input = resampled.Take(20000).Average(value => (double)value * value);
        var output = resampled.Skip((int)(1.17 * Signals.Rate)).Average(value => (double)value * value);

        (10 * Math.Log10(output / input)).ShouldBeLessThan(-60);
    }
}
