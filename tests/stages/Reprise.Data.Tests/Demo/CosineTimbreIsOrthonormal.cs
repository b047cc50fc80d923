using Reprise.Acquire.Demo;

namespace Reprise.Data.Tests.Demo;

public class CosineTimbreIsOrthonormal
{
    [Fact]
    public void TwelveVectorsOfLengthOneAtRightAngles()
    {
        CosineTimbre.Basis.Count.ShouldBe(12);
        for (var i = 0; i < 12; i++)
        {
            for (var j = 0; j < 12; j++)
                CosineTimbre.Basis[i].Zip(CosineTimbre.Basis[j], (a, b) => (double)a * b).Sum().ShouldBe(i == j ? 1 : 0, 1e-6, $"{i} {j}");
        }
    }

    [Fact]
    public void TheFirstValueIsTheMeanLevelAndTheSecondTheBalanceOfLowAndHigh()
    {
        var (even, dark) = (new float[460], new float[460]);
        Array.Fill(even, 30);
        for (var band = 0; band < 23; band++) Array.Fill(dark, 60 - (2 * band), 20 * band, 20);
        var timbre = new float[12];

        CosineTimbre.Project(even, timbre);
        timbre[0].ShouldBe(30, 1e-3);
        timbre[1..].ShouldAllBe(value => Math.Abs(value) < 1e-2);

        CosineTimbre.Project(dark, timbre);
        timbre[0].ShouldBe(38, 1e-3);
        timbre[1].ShouldBeGreaterThan(100);
    }
}
