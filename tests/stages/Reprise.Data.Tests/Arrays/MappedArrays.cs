using FsCheck;
using FsCheck.Fluent;
using Reprise.Stages;

namespace Reprise.Data.Tests.Arrays;

public sealed class MappedArrays : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AMappedFileHoldsWhatWasWritten() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(50).WithReplay(5, 7),
        Prop.ForAll(Gen.Choose(0, 7).ListOf().ToArbitrary(), lengths =>
        {
            int[] shape = [.. lengths.Take(4)];
            var values = Enumerable.Range(0, shape.Aggregate(1, (a, b) => a * b)).Select(n => n / 8f).ToArray();
            NpyFile.Write(_folder["a.npy"], new NdArray<float>(values, shape));

            using var mapped = MappedArray.Open(_folder["a.npy"]);

            mapped.Shape.ShouldBe(shape);
            mapped.Count.ShouldBe(values.Length);
            mapped.Values.ToArray().ShouldBe(values);
            var copy = new float[values.Length];
            mapped.CopyTo(copy);
            copy.ShouldBe(values);
        }));

    [Fact]
    public void ARowIsOneElementOfTheFirstAxis()
    {
        NpyFile.Write(_folder["a.npy"], new NdArray<float>([.. Enumerable.Range(0, 24).Select(n => (float)n)], 4, 3, 2));
        using var mapped = MappedArray.Open(_folder["a.npy"]);

        mapped.Row(3).ToArray().ShouldBe([18, 19, 20, 21, 22, 23]);
        Should.Throw<ArgumentOutOfRangeException>(() => mapped.Row(4).Length);
        Should.Throw<ArgumentOutOfRangeException>(() => mapped.Row(-1).Length);
    }

    [NumPyFact]
    public void FilesOfNumPyAreMappedWhateverTheirVersion()
    {
        NumPy.Run("""
            a = np.arange(12, dtype=np.float32).reshape(3, 4)
            for version in (1, 2, 3):
                with open(f"{sys.argv[1]}/{version}.npy", "wb") as file: np.lib.format.write_array(file, a, (version, 0))
            """, _folder.Path);

        foreach (var version in new[] { 1, 2, 3 })
        {
            using var mapped = MappedArray.Open(_folder[$"{version}.npy"]);
            mapped.Shape.ShouldBe([3, 4]);
            mapped.Values.ToArray().ShouldBe(Enumerable.Range(0, 12).Select(n => (float)n));
        }
    }

    [Fact]
    public void EveryTruncationIsCoded()
    {
        NpyFile.Write(_folder["a.npy"], new NdArray<float>([1, 2, 3], 3));
        var bytes = File.ReadAllBytes(_folder["a.npy"]);

        for (var length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(_folder["cut.npy"], bytes[..length]);
            CodeOf("cut.npy").ShouldBe(Codes.BrokenArray);
        }
    }

    [Fact]
    public void WhatIsNoArrayOfFloatsIsCoded()
    {
        File.WriteAllText(_folder["text.npy"], "I am no array, though I am longer than a header is.");
        CodeOf("text.npy").ShouldBe(Codes.BrokenArray);
        CodeOf("absent.npy").ShouldBe(Codes.BrokenArray);

        NpyFile.Write(_folder["double.npy"], new NdArray<double>([1], 1));
        CodeOf("double.npy").ShouldBe(Codes.ArrayType);

        File.WriteAllBytes(_folder["fortran.npy"], [.. new NpyHeader("<f4", FortranOrder: true, [2, 2]).ToBytes(), .. new byte[16]]);
        CodeOf("fortran.npy").ShouldBe(Codes.ArrayType);

        // The number of values does not fit 64 bits.
        File.WriteAllBytes(_folder["huge.npy"], [.. new NpyHeader("<f4", FortranOrder: false, [int.MaxValue, int.MaxValue, int.MaxValue]).ToBytes(), .. new byte[64]]);
        CodeOf("huge.npy").ShouldBe(Codes.BrokenArray);

        // A terabyte, of which 64 bytes are there.
        File.WriteAllBytes(_folder["large.npy"], [.. new NpyHeader("<f4", FortranOrder: false, [1 << 20, 1 << 18]).ToBytes(), .. new byte[64]]);
        CodeOf("large.npy").ShouldBe(Codes.BrokenArray);
        Should.Throw<StageException>(() => NpyFile.Read<float>(_folder["large.npy"])).Errors.Single().Code.ShouldBe(Codes.BrokenArray);
    }

    [Fact]
    public void ThousandsAreOpenAtOnce()
    {
        NpyFile.Write(_folder["a.npy"], new NdArray<float>([7], 1));

        var all = Enumerable.Range(0, 3000).Select(_ => MappedArray.Open(_folder["a.npy"])).ToList();

        all.ForEach(mapped => mapped.Values.ToArray().ShouldBe([7]));
        all.ForEach(mapped => mapped.Dispose());
        Should.Throw<ObjectDisposedException>(() => all[0].Values.Length);
    }

    private string CodeOf(string name) => Should.Throw<StageException>(() => MappedArray.Open(_folder[name])).Errors.Single().Code;
}
