using static TorchSharp.torch;

namespace Reprise.Compat;

/// <summary>Values go in, come out, and are found by index.</summary>
public class Values
{
    [Fact]
    public void ArraysOfAnyRankKeepTheirShapeAndType()
    {
        using var scope = NewDisposeScope();

        var matrix = tensor(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        matrix.shape.ShouldBe([2, 3]);
        matrix.dtype.ShouldBe(float64);
        matrix[1, 2].item<double>().ShouldBe(6);
        from_array(new int[,,] { { { 1 }, { 2 } } }).shape.ShouldBe([1, 2, 1]);
        tensor([1L, 2L]).dtype.ShouldBe(int64);
        tensor([true, false]).any().item<bool>().ShouldBeTrue();
        tensor(new float[] { 1, 2 }, dtype: int32).data<int>().ToArray().ShouldBe([1, 2]);
        tensor(3.5f).shape.ShouldBeEmpty();
    }

    [Fact]
    public void ValuesAreCopiedIn()
    {
        using var scope = NewDisposeScope();
        float[] array = [1, 2];
        var x = tensor(array);

        array[0] = 9;

        x.data<float>().ToArray().ShouldBe([1f, 2f]);
    }

    [Fact]
    public void ValuesOfATransposedTensorComeInItsOwnOrder()
    {
        using var scope = NewDisposeScope();
        var x = arange(6).view(2, 3).t();

        x.is_contiguous().ShouldBeFalse();
        x.data<long>().ToArray().ShouldBe([0L, 3, 1, 4, 2, 5]);
        x.data<long>()[2, 1].ShouldBe(5L);
        ((long[,])x.data<long>().ToNDArray())[1, 0].ShouldBe(1L);
        x.contiguous().data<long>().ToArray().ShouldBe(x.data<long>().ToArray());
    }

    [Fact]
    public void ThroughAnAccessorTheTensorIsWritten()
    {
        using var scope = NewDisposeScope();
        var x = zeros(2, 2);
        var values = x.data<float>();

        values[1, 0] = 7;
        values.CopyFrom([1f, 2f]);

        x.data<float>().ToArray().ShouldBe([1f, 2f, 7f, 0f]);
    }

    [Fact]
    public void IndexExpressionsMeanWhatTheyMeanInPython()
    {
        using var scope = NewDisposeScope();
        var x = arange(24).view(2, 3, 4);

        Long(x[1, 2]).ShouldBe([20L, 21, 22, 23]);
        Long(x[1, 2, -1]).ShouldBe([23L]);
        Long(x[TensorIndex.Ellipsis, 0]).ShouldBe([0L, 4, 8, 12, 16, 20]);
        Long(x[.., 1.., ^1]).ShouldBe([7L, 11, 19, 23]);
        Long(x[TensorIndex.Single(0), TensorIndex.Slice(0, 3, 2), TensorIndex.Slice(1, 2)]).ShouldBe([1L, 9]);
        x[TensorIndex.Null, TensorIndex.Colon, TensorIndex.None].shape.ShouldBe([1, 2, 1, 3, 4]);
        Long(x[TensorIndex.Single(0), TensorIndex.Tensor(tensor([2L, 0L])), TensorIndex.Slice(0, 1)]).ShouldBe([8L, 0]);
        Long(x[x > 20]).ShouldBe([21L, 22, 23]);

        x[0, 0] = tensor([9L, 9, 9, 9]);
        Long(x[0, 0]).ShouldBe([9L, 9, 9, 9]);
        x[x > 10] = tensor(0L);
        x.max().item<long>().ShouldBe(10L);
    }

    [Fact]
    public void ReductionsAndOrderGiveKnownValues()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new float[,] { { 1, 5, 2 }, { 4, 3, 6 } });

        // Not sum(0): a literal zero is also an element type, here as in the package.
        Float(x.sum(0L)).ShouldBe([5f, 8f, 8f]);
        Float(x.mean([1], keepdim: true)).ShouldBe([8 / 3f, 13 / 3f]);
        Long(x.argmax(1)).ShouldBe([1L, 2]);
        Long(x.eq(5).nonzero()).ShouldBe([0L, 1]);
        var (values, indices) = x.topk(2);
        Float(values).ShouldBe([5f, 2, 6, 4]);
        Long(indices).ShouldBe([1L, 2, 2, 0]);
        Long(x.flatten().argsort()).ShouldBe([0L, 2, 4, 3, 1, 5]);
        x.argmax(1).eq(tensor([1L, 0L])).sum().item<long>().ShouldBe(1L);
        x.max(1).values.sum().item<float>().ShouldBe(11f);
        x.std(0, unbiased: false)[0].item<float>().ShouldBe(1.5f);
        tensor([-7f, 7f]).div(2, RoundingMode.floor).data<float>().ToArray().ShouldBe([-4f, 3f]);
    }

    [Fact]
    public void ManyTensorsAreJoinedAndTakenApart()
    {
        using var scope = NewDisposeScope();
        var rows = Enumerable.Range(0, 200).Select(k => full(3, k)).ToList();

        var all = stack(rows);
        all.shape.ShouldBe([200, 3]);
        cat(rows).sum().item<long>().ShouldBe(3L * 199 * 100);
        all.unbind()[150][0].item<long>().ShouldBe(150L);
        all.split(64).Select(part => part.shape[0]).ShouldBe([64L, 64, 64, 8]);
        Long(all.index_select(0, tensor([3L, 1L]))).ShouldBe([3L, 3, 3, 1, 1, 1]);
    }

    [Fact]
    public void TypesAndDevicesConvert()
    {
        using var scope = NewDisposeScope();
        var x = tensor([1.5f, 0f]);

        x.to(int64).data<long>().ToArray().ShouldBe([1L, 0]);
        x.to(CPU).device.ToString().ShouldBe("cpu");
        x.@double().dtype.ShouldBe(float64);
        x.@bool().data<bool>().ToArray().ShouldBe([true, false]);
        x.to("cpu").Equals(null).ShouldBeFalse();
        (cuda.device_count() > 0).ShouldBe(cuda.is_available());
        __version__.ShouldMatch(@"^\d+\.\d+\.\d+");
    }

    private static long[] Long(Tensor tensor) => tensor.data<long>().ToArray();

    private static float[] Float(Tensor tensor) => tensor.data<float>().ToArray();
}
