using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Audio.Tests.Timbre;

public sealed class TimbreLearningTests
{
    [Fact]
    public void TheReferenceSurfacesGiveTheReferenceBasis()
    {
        var basis = Learn(GoldenSurfaces(), threads: 2);

        Golden.MaxDifference(basis.Mean.Data, Golden.Floats("pca_case", "mean")).ShouldBeLessThanOrEqualTo(1e-3);
        Golden.MaxDifference(Array.ConvertAll(basis.Explained.Data, e => (float)e), Golden.Floats("pca_case", "explained")).ShouldBeLessThanOrEqualTo(1e-4);
        var golden = new NdArray<float>(Golden.Floats("pca_case", "comps"), 11, SegmentConstants.SurfaceLength);
        for (var k = 0; k < TimbreBasis.Components; k++)
        {
            // Not the magnitude: our signs are the reference's.
            Dot(basis.Comps.Row(k), golden.Row(k)).ShouldBeGreaterThanOrEqualTo(0.999);
        }
    }

    [Fact]
    public void TheBasisIsOrthonormalAndSumsToZero()
    {
        var basis = Learn(GoldenSurfaces(), threads: 1);

        basis.Mean.Data.Sum(value => (double)value).ShouldBe(0, 1e-3);
        for (var i = 0; i < TimbreBasis.Components; i++)
        {
            basis.Comps.Row(i).ToArray().Sum(value => (double)value).ShouldBe(0, 1e-5);
            basis.Comps.Row(i).ToArray().MaxBy(Math.Abs).ShouldBeGreaterThan(0);
            for (var j = 0; j <= i; j++) Dot(basis.Comps.Row(i), basis.Comps.Row(j)).ShouldBe(i == j ? 1 : 0, 1e-5);
        }
    }

    [Fact]
    public void TheNumberOfThreadsChangesNoBit()
    {
        var (one, four) = (Learn(GoldenSurfaces(), 1), Learn(GoldenSurfaces(), 4));

        four.Mean.Data.ShouldBe(one.Mean.Data);
        four.Comps.Data.ShouldBe(one.Comps.Data);
        four.Explained.Data.ShouldBe(one.Explained.Data);
    }

    [Fact]
    public void TooFewDirectionsAreNoBasis()
    {
        var learning = new TimbreLearning(1);
        learning.Learn().ShouldBeNull();

        var surfaces = GoldenSurfaces();
        for (var i = 0; i < 11; i++) learning.Add(surfaces.Row(i));
        learning.Learn().ShouldBeNull();

        learning.Add(surfaces.Row(11));
        learning.Learn().ShouldNotBeNull();
    }

    [Fact]
    public void ASavedBasisIsTheSameBasis()
    {
        using var folder = new TemporaryFolder();
        var basis = Learn(GoldenSurfaces(), 1);

        TimbreBasis.Load(folder.Path).ShouldBeNull();
        basis.Save(folder.Path);
        var loaded = TimbreBasis.Load(folder.Path).ShouldNotBeNull();

        loaded.Mean.Data.ShouldBe(basis.Mean.Data);
        loaded.Comps.Shape.ShouldBe([11, 23, 20]);
        loaded.Comps.Data.ShouldBe(basis.Comps.Data);
    }

    [Fact]
    public void ADrawTakesDifferentSurfacesInOrderAndAllWhereThereAreFew()
    {
        SurfaceDraw.Choose(3, 150, new SeededRandom(0, "a")).ShouldBe([0, 1, 2]);

        var drawn = SurfaceDraw.Choose(500, 150, new SeededRandom(0, "a"));
        drawn.Length.ShouldBe(150);
        drawn.ShouldBe(drawn.Distinct().Order());
        drawn.ShouldNotBe(SurfaceDraw.Choose(500, 150, new SeededRandom(0, "b")));
    }

    private static NdArray<float> GoldenSurfaces() => new(Golden.Floats("pca_case", "surfaces"), 240, 23, 20);

    private static TimbreBasis Learn(NdArray<float> surfaces, int threads)
    {
        var learning = new TimbreLearning(threads);
        for (var i = 0; i < surfaces.Shape[0]; i++) learning.Add(surfaces.Row(i));
        return learning.Learn().ShouldNotBeNull();
    }

    private static double Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += (double)a[i] * b[i];
        return sum;
    }
}
