using FsCheck;
using FsCheck.Fluent;
using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Clips;

public class SamePaddingTests
{
    [Theory]
    // A 4×4 convolution; the poolings of mel, and of 13 coefficients.
    [InlineData(599, 4, 1, 1, 2)]
    [InlineData(2, 4, 1, 1, 2)]
    [InlineData(599, 4, 4, 0, 1)]
    [InlineData(128, 4, 4, 0, 0)]
    [InlineData(75, 2, 2, 0, 1)]
    [InlineData(13, 4, 4, 1, 2)]
    // Windows with gaps between them.
    [InlineData(8, 2, 4, 0, 0)]
    public void KnownSidesAreTensorFlows(int length, int kernel, int stride, int before, int after) =>
        SamePadding.Of(length, kernel, stride).ShouldBe((before, after));

    [Fact]
    public void EveryValueOfAPoolingIsInOneWindowAndTheOddOneIsAtTheEnd() =>
        Prop.ForAll(Gen.Choose(1, 700).Zip(Gen.Choose(1, 9)).ToArbitrary(), pair =>
        {
            var (length, window) = pair;
            var (before, after) = SamePadding.Of(length, window, window);

            return before + length + after == SamePadding.Windows(length, window) * window && after - before is 0 or 1;
        }).Check(Config.QuickThrowOnFailure.WithReplay(7, 11));

    [Theory]
    [InlineData(4, 13, 9)]
    [InlineData(4, 5, 6)]
    [InlineData(2, 7, 1)]
    [InlineData(3, 10, 12)]
    public void RaggedEndsOfNegativeMapsAreNotMistakenForZeros(int window, int height, int width)
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        var maps = -rand(1, 1, height, width) - 1;
        var values = maps.data<float>().ToArray();

        var pooled = SamePadding.MaxPool(window, new(1, height, width)).call(maps);

        var (top, left) = (SamePadding.Of(height, window, window).Before, SamePadding.Of(width, window, window).Before);
        var expected = Enumerable.Range(0, values.Length)
            .GroupBy(i => (((i / width) + top) / window, ((i % width) + left) / window), i => values[i])
            .OrderBy(group => group.Key)
            .Select(group => group.Max());
        pooled.shape.ShouldBe([1, 1, SamePadding.Windows(height, window), SamePadding.Windows(width, window)]);
        pooled.data<float>().ToArray().ShouldBe(expected);
    }
}
