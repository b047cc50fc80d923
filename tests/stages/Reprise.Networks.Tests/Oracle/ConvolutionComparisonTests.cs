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
        optimizer.step();

        ShouldAgree(loss, expected, "loss");
        ShouldAgree(output, expected, "output");
        foreach (var (key, parameter) in network.named_parameters())
        {
            ShouldAgree(parameter.grad!, expected, "grad." + key);
            ShouldAgree(parameter, expected, "updated." + key);
        }
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
