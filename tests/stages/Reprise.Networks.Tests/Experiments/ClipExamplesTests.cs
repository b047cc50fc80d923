using Reprise.Data;
using Reprise.Stages;
using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Experiments;

public sealed class ClipExamplesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WindowsOfAClipAreExamplesWithTheClipsLabel()
    {
        using var scope = NewDisposeScope();
        using var examples = new ClipExamples([Clip("a", 0, 3, 2, 2), Clip("b", 100, 3, 2, 2)], [1, 0], windowed: true);

        var (values, labels) = examples.Read([5, 0, 4]);

        examples.Labels.ShouldBe([1, 1, 1, 0, 0, 0]);
        examples.Shape.ShouldBe([2, 2]);
        values.shape.ShouldBe([3, 2, 2]);
        values.data<float>().ToArray().ShouldBe([108, 109, 110, 111, 0, 1, 2, 3, 104, 105, 106, 107]);
        labels.data<long>().ToArray().ShouldBe([0, 1, 0]);
    }

    [Fact]
    public void WholeClipsAreExamplesOfTheirShape()
    {
        using var scope = NewDisposeScope();
        using var examples = new ClipExamples([Clip("a", 0, 3, 2), Clip("b", 100, 3, 2)], [1, 0], windowed: false);

        var (values, labels) = examples.Read([1]);

        examples.Windows.ShouldBe(1);
        values.shape.ShouldBe([1, 3, 2]);
        values.data<float>().ToArray().ShouldBe([100, 101, 102, 103, 104, 105]);
        labels.data<long>().ToArray().ShouldBe([0]);
    }

    [Fact]
    public void EveryClipOfAnotherShapeIsNamed()
    {
        string[] paths = [Clip("a", 0, 3, 2), Clip("b", 0, 2, 2), Clip("c", 0, 3, 3)];

        var errors = Should.Throw<StageException>(() => new ClipExamples(paths, [0, 0, 0], windowed: false)).Errors;

        errors.Select(error => (error.Code, error.Origin)).ShouldBe([(Codes.UnfitTensors, paths[1]), (Codes.UnfitTensors, paths[2])]);
    }

    private string Clip(string name, float first, params int[] shape)
    {
        var path = _folder.File(name + ".npy");
        NpyFile.Write(path, new NdArray<float>([.. Enumerable.Range(0, shape.Aggregate((a, b) => a * b)).Select(i => first + i)], shape));

        return path;
    }
}
