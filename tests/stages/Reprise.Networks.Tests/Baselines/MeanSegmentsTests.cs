using Reprise.Baseline;
using Reprise.Data;

namespace Reprise.Networks.Tests.Baselines;

public class MeanSegmentsTests
{
    [Fact]
    public void PaddingDoesNotCountAndSilenceBetweenSegmentsDoes()
    {
        var timbre = new NdArray<float>(new float[5 * 12], 1, 5, 12);
        var pitches = new NdArray<float>(new float[5 * 12], 1, 5, 12);
        timbre.Data[0] = 3;            // segment 0, coefficient 0
        pitches.Data[(2 * 12) + 1] = 6; // segment 2, pitch class 1; segments 3 and 4 are padding

        var means = MeanSegments.Of(timbre, pitches)[0];

        means[0].ShouldBe(1);
        means[12 + 1].ShouldBe(2);
        means.Sum().ShouldBe(3);
    }

    [Fact]
    public void ATrackWithoutSegmentsIsAllZeros() =>
        MeanSegments.Of(new NdArray<float>(new float[3 * 12], 1, 3, 12), new NdArray<float>(new float[3 * 12], 1, 3, 12))[0].ShouldAllBe(mean => mean == 0);
}
