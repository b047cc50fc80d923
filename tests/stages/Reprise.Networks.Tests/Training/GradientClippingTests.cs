using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Training;

public class GradientClippingTests
{
    [Theory]
    [InlineData(10, 1)]
    [InlineData(1, 0.2)]
    public void OnlyAGradientThatIsTooLongIsShortened(double greatest, double factor)
    {
        using var first = Weight(3);
        using var second = Weight(4);
        using var third = new Parameter(tensor(new[] { 1f }));

        GradientClipping.Clip([first, second, third], greatest);

        first.grad!.item<float>().ShouldBe((float)(3 * factor), 1e-5f);
        second.grad!.item<float>().ShouldBe((float)(4 * factor), 1e-5f);
        third.grad.ShouldBeNull();
    }

    private static Parameter Weight(float gradient)
    {
        var weight = new Parameter(tensor(new[] { 1f }));
        (weight * gradient).sum().backward();

        return weight;
    }
}
