using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Training;

public class KerasAdamTests
{
    [Fact]
    public void StepsFollowKerassFormulaInDoublePrecision()
    {
        // Gradients around ε and far above it, since the place of ε is what tells Keras from torch.
        double[] gradients = [1e-8, 1e-6, -1e-4, 0.1, -3, 0];
        double[] expected = [1, -2, 3, -4, 5, 6];
        using var parameter = new Parameter(tensor(expected.Select(value => (float)value).ToArray()));
        using var slope = tensor(gradients.Select(value => (float)value).ToArray());
        using var adam = new KerasAdam([parameter], Build.Adam);
        var (mean, square) = (new double[6], new double[6]);

        for (var t = 1; t <= 50; t++)
        {
            var sign = t % 3 == 0 ? -1 : 1;
            using var scope = NewDisposeScope();
            using (no_grad()) parameter.grad?.zero_();
            (parameter * slope * sign).sum().backward();
            adam.Step();

            var rate = 0.001 * Math.Sqrt(1 - Math.Pow(0.999, t)) / (1 - Math.Pow(0.9, t));
            for (var i = 0; i < 6; i++)
            {
                var gradient = sign * gradients[i];
                mean[i] = (0.9 * mean[i]) + (0.1 * gradient);
                square[i] = (0.999 * square[i]) + (0.001 * gradient * gradient);
                expected[i] -= rate * mean[i] / (Math.Sqrt(square[i]) + 1e-7);
            }
        }

        var actual = parameter.detach().data<float>().ToArray();
        for (var i = 0; i < 6; i++) ((double)actual[i]).ShouldBe(expected[i], 2e-5, $"parameter {i}");
        actual[5].ShouldBe(6);
        actual[0].ShouldBeLessThan(1);
    }

    [Fact]
    public void AParameterWithoutGradientStaysWhereItIs()
    {
        using var parameter = new Parameter(tensor(new[] { 1f, 2f }));
        using var adam = new KerasAdam([parameter], Build.Adam);

        adam.Step();

        parameter.detach().data<float>().ToArray().ShouldBe([1f, 2f]);
    }
}
