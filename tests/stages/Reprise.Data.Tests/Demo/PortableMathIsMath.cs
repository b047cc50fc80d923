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
        for (var turns = 0f; turns < 3; turns += 0.0007f)
            SineTable.At(turns).ShouldBe((float)Math.Sin(2 * Math.PI * turns), 5e-6f);
    }

    [Fact]
    public void SoftClipStaysWithinOne()
    {
        for (var x = -6f; x < 6; x += 0.01f) Math.Abs(PortableMath.SoftClip(x)).ShouldBeLessThanOrEqualTo(1);
        PortableMath.SoftClip(0.1f).ShouldBe(MathF.Tanh(0.1f), 1e-4f);
    }
}
