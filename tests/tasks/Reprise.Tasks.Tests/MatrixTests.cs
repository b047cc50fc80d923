using Microsoft.Build.Utilities;

namespace Reprise.Tasks.Tests;

public sealed class MatrixTests : IDisposable
{
    private readonly Checkout _checkout = new();
    private readonly RecordingEngine _engine = new();

    [Fact]
    public void OpenAxesGiveEveryPointInTheOrderOfTheParams()
    {
        var expand = Expand(("Model", "models", ""), ("Seed", "seeds", ""));

        expand.Execute().ShouldBeTrue();

        expand.Points.Select(point => point.GetMetadata("Properties")).ShouldBe(
            ["Model=c1m1;Seed=1;", "Model=c1m1;Seed=2;", "Model=c1m2;Seed=1;", "Model=c1m2;Seed=2;"]);
        expand.Points.ShouldAllBe(point => point.ItemSpec == "train.proj");
    }

    [Fact]
    public void AFixedAxisHasOneValue()
    {
        var expand = Expand(("Model", "models", "c1m2"), ("Seed", "seeds", ""));

        expand.Execute().ShouldBeTrue();

        expand.Points.Select(point => point.GetMetadata("Properties")).ShouldBe(["Model=c1m2;Seed=1;", "Model=c1m2;Seed=2;"]);
    }

    [Fact]
    public void EveryCoordinateOutsideTheMatrixIsAnErrorThatNamesTheKnownOnes()
    {
        Expand(("Model", "models", "c9"), ("Seed", "seeds", "7")).Execute().ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.UnknownPoint, Codes.UnknownPoint]);
        _engine.Errors[0].Message.ShouldContain("c9");
        _engine.Errors[0].Message.ShouldContain("c1m1, c1m2");
    }

    [Fact]
    public void AReferenceKeepsTheCoordinatesItNamesAndLosesAllOthers()
    {
        var aim = new AimReferences
        {
            BuildEngine = _engine,
            Coordinates = ["Model", "Sample", "Seed"],
            References = [Items.Of("tensors.proj", ("Properties", "Sample=balanced; seed=2")), Items.Of("prepare.proj")],
        };

        aim.Execute().ShouldBeTrue();

        aim.Aimed.Select(reference => (reference.ItemSpec, reference.GetMetadata("Properties"), reference.GetMetadata("UndefineProperties"))).ShouldBe(
            [("tensors.proj", "Sample=balanced; seed=2", "Model"), ("prepare.proj", "", "Model;Sample;Seed")]);
    }

    public void Dispose()
    {
        _engine.Dispose();
        _checkout.Dispose();
    }

    private ExpandMatrix Expand(params (string Name, string Key, string Value)[] axes) => new()
    {
        BuildEngine = _engine,
        ParamsFile = _checkout.Opened().ParamsFile,
        Project = "train.proj",
        Axes = [.. axes.Select(axis => (ITaskItem)new TaskItem(axis.Name, new Dictionary<string, string> { ["Key"] = axis.Key, ["Value"] = axis.Value }))],
    };
}
