using Reprise.Acquire.Demo;

namespace Reprise.Data.Tests.Demo;

public class PortableMathIsMath
{
    [Fact]
    public void SineAgreesWithTheSystem()
    {
        for (var turns = -2.0; turns < 2; turns += 0.001)
            PortableMath.Sin(turns).ShouldBe(Math.Sin(2 * Math.PI * turns), 1e-14);
    }

    [Fact]
    public void ExponentialAgreesWithTheSystem()
    {
        for (var x = -30.0; x < 30; x += 0.01) (PortableMath.Exp(x) / Math.Exp(x)).ShouldBe(1, 1e-14);
    }

    [Fact]
    public void TableIsASine()
    {
        for (var hertz = 0; hertz < Clip.Rate; hertz += 7)
            SineTable.At(Phase.Step(hertz)).ShouldBe((float)Math.Sin(2 * Math.PI * hertz / Clip.Rate), 2e-6f);
        SineTable.At(Phase.Of(-0.25f)).ShouldBe(-1);
    }

    [Fact]
    public void SoftClipStaysWithinOne()
    {
        for (var x = -6f; x < 6; x += 0.01f) Math.Abs(PortableMath.SoftClip(x)).ShouldBeLessThanOrEqualTo(1);
        PortableMath.SoftClip(0.1f).ShouldBe(MathF.Tanh(0.1f), 1e-4f);
    }
}
