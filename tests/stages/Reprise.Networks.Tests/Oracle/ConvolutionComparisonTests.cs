using Reprise.Data;
using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Oracle;

public class ConvolutionComparisonTests(ConvolutionOracle oracle) : IClassFixture<ConvolutionOracle>
{
    public static TheoryData<string> Cases { get; } = [.. ConvolutionOracle.Cases.Keys];

    [PythonTorchTheory]
    [MemberData(nameof(Cases))]
    public void EvaluationAndATrainingStepWithDropoutAreThoseOfPyTorch(string name)
    {
        using var scope = NewDisposeScope();
        using var expected = oracle.Result(name);
        var of = ConvolutionOracle.Cases[name];
        using var network = of.Build();
        using var optimizer = of.Optimizer(network);
        var clips = of.Clips();

        network.eval();
        ShouldAgree(network.call(clips), expected, "evaluated");
        ShouldAgree(network.call(clips), expected, "defined");

        network.train();
        manual_seed(ConvolutionCase.Seed);
        var output = network.call(clips);
        var loss = nn.functional.cross_entropy(output, tensor(ConvolutionCase.Labels));
        loss.backward();

        ShouldAgree(loss, expected, "loss");
        ShouldAgree(output, expected, "output");
        foreach (var (key, parameter) in network.named_parameters())
        {
            ShouldAgree(parameter.grad!, expected, "grad." + key);
            TakeGradient(parameter, expected, "grad." + key);
        }

        optimizer.step();
        foreach (var (key, parameter) in network.named_parameters()) ShouldAgree(parameter, expected, "updated." + key);
    }

    // Adam's first step is nearly the sign of the gradient, and near zero rounding decides about it: both step from the same one.
    private static void TakeGradient(TorchSharp.Modules.Parameter parameter, NpzReader expected, string name)
    {
        using var noGrad = no_grad();
        parameter.grad!.copy_(tensor(expected.Read<float>(name).Data).reshape(parameter.shape));
    }

    // Relative to the largest value of the array: a gradient near zero has no digits of its own.
    private static void ShouldAgree(Tensor actual, NpzReader expected, string name)
    {
        using var values = actual.detach().contiguous();
        var wanted = expected.Read<float>(name).Data;
        var scale = wanted.Max(Math.Abs);
        var worst = values.data<float>().Zip(wanted, (a, b) => Math.Abs(a - b)).Max();

        scale.ShouldBeGreaterThan(0, name);
        (worst / scale).ShouldBeLessThan(1e-5f, name);
    }
}
