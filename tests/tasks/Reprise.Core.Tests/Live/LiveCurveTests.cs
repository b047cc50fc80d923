using Reprise.Live;

namespace Reprise.Core.Tests.Live;

public sealed class LiveCurveTests
{
    [Fact]
    public void AValueThatComesLaterHasGapsBefore()
    {
        var curve = new LiveCurve();
        curve.Add(Line(1, ("loss", 2)));
        curve.Add(Line(2, ("loss", 1.5), ("val_loss", 3)));
        curve.Add(Line(3, ("val_loss", 2.5)));

        curve.Places.ShouldBe([1, 2, 3]);
        curve.Values.ToDictionary().ShouldSatisfyAllConditions(
            values => values["loss"].ShouldBe([2, 1.5, null]),
            values => values["val_loss"].ShouldBe([null, 3, 2.5]));
    }

    [Fact]
    public void ALongCurveIsThinnedAndKeepsItsEnd()
    {
        var curve = new LiveCurve();
        for (var step = 1; step <= 5000; step++) curve.Add(Line(step, ("loss", step)));

        curve.Places.Count.ShouldBeInRange(100, 400);
        curve.Places[^1].ShouldBe(5000);
        curve.Values.Single().Value.ShouldBe(curve.Places.Select(place => (double?)place));
        curve.Places.ShouldBe(curve.Places.Order());
    }

    private static ProgressLine Line(int done, params (string Name, double Value)[] values) =>
        new(done, 5000, "step", [.. values.Select(value => KeyValuePair.Create(value.Name, value.Value))]);
}
