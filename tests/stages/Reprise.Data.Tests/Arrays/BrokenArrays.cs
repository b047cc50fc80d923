using Reprise.Stages;

namespace Reprise.Data.Tests.Arrays;

public class BrokenArrays
{
    [Fact]
    public void AMissingFileIsCoded() => CodeOf(() => NpzReader.Open("/nowhere/a.npz")).ShouldBe(Codes.BrokenArray);

    [Fact]
    public void AFileThatIsNoZipIsCoded()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["a.npz"], "hello");

        CodeOf(() => NpzReader.Open(folder["a.npz"])).ShouldBe(Codes.BrokenArray);
    }

    [Fact]
    public void EveryTruncationOfAnNpyIsCoded()
    {
        using var folder = new TempFolder();
        NpyFile.Write(folder["a.npy"], new NdArray<float>([1, 2, 3], 3));
        var bytes = File.ReadAllBytes(folder["a.npy"]);

        for (var length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(folder["cut.npy"], bytes[..length]);
            CodeOf(() => NpyFile.Read<float>(folder["cut.npy"])).ShouldBe(Codes.BrokenArray);
        }
    }

    [Fact]
    public void AMissingArrayIsNamed()
    {
        using var reader = One(out var folder);
        using (folder) Should.Throw<StageException>(() => reader.Read<float>("Y")).Errors.Single().Code.ShouldBe(Codes.MissingArray);
    }

    [Fact]
    public void AnotherTypeIsNotConvertedSilently()
    {
        using var reader = One(out var folder);
        using (folder)
        {
            CodeOf(() => reader.Read<double>("X")).ShouldBe(Codes.ArrayType);
            CodeOf(() => reader.ReadStrings("X")).ShouldBe(Codes.ArrayType);
        }
    }

    private static NpzReader One(out TempFolder folder)
    {
        folder = new TempFolder();
        using (var writer = NpzWriter.Create(folder["a.npz"])) writer.Add("X", new NdArray<float>([1], 1));
        return NpzReader.Open(folder["a.npz"]);
    }

    private static string CodeOf(Action action) => Should.Throw<StageException>(action).Errors.Single().Code;
}
