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
        var aim = Aim(Items.Of("tensors.proj", ("Properties", "Sample=balanced; seed=2")), Items.Of("prepare.proj"));

        aim.Execute().ShouldBeTrue();

        aim.Aimed.Select(reference => (reference.ItemSpec, reference.GetMetadata("Properties"), reference.GetMetadata("UndefineProperties"))).ShouldBe(
            [("tensors.proj", "Sample=balanced; seed=2", "Model"), ("prepare.proj", "", "Model;Sample;Seed")]);
    }

    [Fact]
    public void AReferenceTakesCoordinatesFromParams()
    {
        var aim = Aim(Items.Of("acquire.proj", ("Properties", "Sample={data.music.source};Seed={models.c1m1.dropout}")));

        aim.Execute().ShouldBeTrue();

        aim.Aimed.ShouldHaveSingleItem().GetMetadata("Properties").ShouldBe("Sample=demo;Seed=0.25");
    }

    [Fact]
    public void AReferenceWhoseConditionDoesNotHoldIsNone()
    {
        var aim = Aim(Items.Of("one.proj", ("OnlyIf", "data.music.source=msd")), Items.Of("two.proj", ("OnlyIf", "seeds=2")));

        aim.Execute().ShouldBeTrue();

        aim.Aimed.ShouldHaveSingleItem().ItemSpec.ShouldBe("two.proj");
    }

    [Fact]
    public void EveryParamAReferenceNamesInVainIsAnError()
    {
        Aim(Items.Of("acquire.proj", ("Properties", "Sample={data.sourec};Seed={seeds}"))).Execute().ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.UnknownParam, Codes.UnknownParam]);
        _engine.Errors[0].Message.ShouldContain("data.sourec");
    }

    [Fact]
    public void EntriesAreChosenByAMemberAndMayBeTakenByTheirMembers()
    {
        _checkout.Write("params.yaml", """
            seeds: [1]
            studies: [two]
            experiments:
              a: {study: one, collection: x, features: f}
              b: {study: two, collection: y, features: f}
              c: {study: two, collection: y, features: f}
              d: {study: two, collection: z, features: f}
            data: {w: {}, x: {}, y: {}}
            profiles: {demo: {}}
            """);
        _checkout.Write("params.schema.json", "{}");
        (string, string)[] chosen = [("Key", "experiments"), ("Where", "study"), ("In", "studies")];

        Points([.. chosen]).ShouldBe(["P=b;", "P=c;", "P=d;"]);
        Points([.. chosen, ("Take", "collection;features")]).ShouldBe(["P=y.f;", "P=z.f;"]);
        Points([.. chosen, ("Only", "two"), ("Take", "collection")]).ShouldBe(["P=y;", "P=z;"]);
        Points([.. chosen, ("Take", "collection"), ("Among", "data")]).ShouldBe(["P=y;"]);
        // A value that the list lacks is not chosen, though there are entries of it.
        Points([.. chosen, ("Only", "one")]).ShouldBeEmpty();
        // What is not chosen at present may still be asked for by name.
        Points([.. chosen, ("Value", "a")]).ShouldBe(["P=a;"]);
        Points([.. chosen, ("Take", "collection"), ("Known", "data"), ("Value", "w")]).ShouldBe(["P=w;"]);
        Should.Throw<ShouldAssertException>(() => Points([.. chosen, ("Take", "collection"), ("Value", "w")]));
    }

    public void Dispose()
    {
        _engine.Dispose();
        _checkout.Dispose();
    }

    private IEnumerable<string> Points(params (string, string)[] metadata)
    {
        var expand = Expand();
        expand.Axes = [Items.Of("P", metadata)];
        expand.Execute().ShouldBeTrue();
        return expand.Points.Select(point => point.GetMetadata("Properties"));
    }

    private AimReferences Aim(params ITaskItem[] references) => new()
    {
        BuildEngine = _engine,
        ParamsFile = _checkout.Opened().ParamsFile,
        Project = "train.proj",
        Coordinates = ["Model", "Sample", "Seed"],
        References = references,
    };

    private ExpandMatrix Expand(params (string Name, string Key, string Value)[] axes) => new()
    {
        BuildEngine = _engine,
        ParamsFile = _checkout.Opened().ParamsFile,
        Project = "train.proj",
        Axes = [.. axes.Select(axis => (ITaskItem)new TaskItem(axis.Name, new Dictionary<string, string> { ["Key"] = axis.Key, ["Value"] = axis.Value }))],
    };
}
