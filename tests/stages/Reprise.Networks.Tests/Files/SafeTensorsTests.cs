using System.Buffers.Binary;
using System.Text;
using Reprise.Stages;
using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Files;

public class SafeTensorsTests
{
    [Fact]
    public void WeightsComeBackBitForBit()
    {
        using var folder = new TemporaryFolder();
        using var network = Build.Network("c2m1");
        var weights = network.state_dict();

        SafeTensors.Write(folder.File("w"), weights);
        var read = SafeTensors.Read(folder.File("w"));

        read.Keys.ShouldBe(weights.Keys, ignoreOrder: true);
        foreach (var (name, values) in read)
        {
            values.shape.ShouldBe(weights[name].shape);
            values.data<float>().ToArray().ShouldBe(weights[name].data<float>().ToArray());
        }
    }

    [Fact]
    public void TheBytesAreThoseOfTheFormat()
    {
        using var folder = new TemporaryFolder();
        using var b = tensor(new[] { 1f, 2f, 3f, 4f, 5f, 6f }, [2L, 3L]);
        using var a = tensor(new[] { -1f }, [1L]);

        SafeTensors.Write(folder.File("w"), new Dictionary<string, Tensor> { ["b"] = b, ["a"] = a });

        var bytes = File.ReadAllBytes(folder.File("w"));
        var header = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        (header % 8).ShouldBe(0);
        Encoding.UTF8.GetString(bytes, 8, header).TrimEnd(' ').ShouldBe(
            """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[2,3],"data_offsets":[4,28]}}""");
        BitConverter.ToSingle(bytes, 8 + header).ShouldBe(-1);
        BitConverter.ToSingle(bytes, 8 + header + 24).ShouldBe(6);
        bytes.Length.ShouldBe(8 + header + 28);
    }

    [Fact]
    public void ATransposedTensorIsWrittenInItsOwnOrder()
    {
        using var folder = new TemporaryFolder();
        using var table = tensor(new[] { 1f, 2f, 3f, 4f, 5f, 6f }, [2L, 3L]);
        using var turned = table.transpose(0, 1);

        SafeTensors.Write(folder.File("w"), new Dictionary<string, Tensor> { ["t"] = turned });

        var read = SafeTensors.Read(folder.File("w"))["t"];
        read.shape.ShouldBe([3L, 2L]);
        read.data<float>().ToArray().ShouldBe([1f, 4f, 2f, 5f, 3f, 6f]);
    }

    [Fact]
    public void ACounterComesBackAsTheNumberItWas()
    {
        using var folder = new TemporaryFolder();
        using var count = tensor(1L << 40);
        using var weight = tensor(0.5f);

        SafeTensors.Write(folder.File("w"), new Dictionary<string, Tensor> { ["count"] = count, ["weight"] = weight });

        var read = SafeTensors.Read(folder.File("w"));
        read["count"].item<long>().ShouldBe(1L << 40);
        read["weight"].item<float>().ShouldBe(0.5f);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a safetensors file at all")]
    [InlineData("\u0002\0\0\0\0\0\0\0{]")]
    [InlineData("\u0050\0\0\0\0\0\0\0{\"a\":{\"dtype\":\"F32\",\"shape\":[9],\"data_offsets\":[0,4]}}                              ")]
    public void ADamagedFileIsRefusedWithACode(string content)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("w"), content);

        Should.Throw<StageException>(() => SafeTensors.Read(folder.File("w"))).Errors.ShouldHaveSingleItem().Code.ShouldBe(Codes.BrokenWeights);
    }
}
