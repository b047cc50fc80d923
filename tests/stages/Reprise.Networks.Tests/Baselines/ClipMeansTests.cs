using FsCheck;
using FsCheck.Fluent;
using Reprise.Baseline;
using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Networks.Tests.Baselines;

public sealed class ClipMeansTests : IDisposable
{
    private static readonly Config Tries = Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261123, 1);

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, int[]> Kinds => new()
    {
        { "time × mel", [5, 3] },
        { "window × mel × time", [4, 3, 6] },
        { "window × coefficient × column", [7, 3, 2] },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryBandHasItsMeanAndDeviation(string axes, int[] shape)
    {
        var kind = new ClipKind(axes, "ln(power)");
        var drawn = from seed in Gen.Choose(0, 1_000_000) from frames in Gen.Choose(1, 9) select (seed, frames);

        Check.One(Tries, Prop.ForAll(drawn.ToArbitrary(), draw =>
        {
            var array = Random(draw.seed, shape);
            var inner = shape.Length == 3 ? shape[2] : 1;

            var row = Of(array, draw.frames, kind);

            row.Length.ShouldBe(6);
            for (var band = 0; band < 3; band++)
            {
                // Of what the clip has, in two passes.
                var values = Enumerable.Range(0, Math.Min(draw.frames, shape[0]) * inner).Select(i => (double)array.Data[(((i / inner * 3) + band) * inner) + (i % inner)]).ToArray();
                row[band].ShouldBe(values.Average(), 1e-12);
                row[3 + band].ShouldBe(Math.Sqrt(values.Average(value => Math.Pow(value - values.Average(), 2))), 1e-7);
            }
        }));
    }

    [Fact]
    public void PowersAreTakenOnALogarithmicScale()
    {
        var array = new NdArray<float>([1, 0, MathF.E, 0], 2, 2);

        var row = Of(array, 2, new("time × mel", "power"));

        row.ShouldBe([0.5, Math.Log(1e-10), 0.5, 0], 1e-6);
    }

    [Fact]
    public void SilenceThatPadsAClipDoesNotCount()
    {
        var array = new NdArray<float>([1, 2, 3, 4, -13.8155f, -13.8155f], 3, 2);

        Of(array, frames: 2, new("time × mel", "ln(power)"))[..2].ShouldBe([2, 3]);
    }

    private static NdArray<float> Random(int seed, int[] shape)
    {
        var random = new SeededRandom((ulong)seed);
        return new([.. Enumerable.Range(0, shape.Aggregate((a, b) => a * b)).Select(_ => (float)(10 * random.NextGaussian()))], shape);
    }

    private double[] Of(NdArray<float> array, int frames, ClipKind kind)
    {
        NpyFile.Write(_folder.File("clip.npy"), array);
        using var mapped = MappedArray.Open(_folder.File("clip.npy"));
        return ClipMeans.Of(mapped, frames, kind);
    }
}
