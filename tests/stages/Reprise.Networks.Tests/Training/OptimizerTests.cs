using Reprise.Data;
using Reprise.Networks.Tests.Oracle;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Training;

public class OptimizerTests
{
    // Gradients around ε and far above it, since the place of ε is what tells the rules apart.
    private static readonly double[] Gradients = [1e-8, 1e-6, -1e-4, 0.1, -3, 0];

    private static readonly Dictionary<string, OptimizerOptions> Rules = new()
    {
        ["rmsprop"] = new("rmsprop", 0.001, Rho: 0.9, Epsilon: 1e-8),
        ["sgd"] = new("sgd", 0.05, Momentum: 0.9),
        ["adam"] = new("adam", 0.001, Beta1: 0.9, Beta2: 0.999, Epsilon: 1e-8),
        ["adam_keras"] = new("adam_keras", 0.001, Beta1: 0.9, Beta2: 0.999, Epsilon: 1e-7),
    };

    public static TheoryData<string> Names => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void StepsFollowTheFormulaInDoublePrecision(string name)
    {
        double[] expected = [1, -2, 3, -4, 5, 6];
        using var parameter = new Parameter(tensor((double[])expected.Clone()));
        using var optimizer = Optimizers.Create(Rules[name], [parameter], Rules[name].LearningRate!.Value);
        var (a, b) = (new double[6], new double[6]);

        for (var t = 1; t <= 50; t++)
        {
            var sign = t % 3 == 0 ? -1 : 1;
            Step(optimizer, parameter, sign);
            for (var i = 0; i < 6; i++) expected[i] -= Move(name, t, sign * Gradients[i], ref a[i], ref b[i]);
        }

        var actual = parameter.detach().data<double>().ToArray();
        actual.Zip(expected, (is_, should) => Math.Abs(is_ - should)).Max().ShouldBeLessThan(1e-12);
        actual[5].ShouldBe(6);
        actual[3].ShouldNotBe(-4);
    }

    [PythonTorchTheory]
    [InlineData("rmsprop")]
    [InlineData("sgd")]
    [InlineData("adam")]
    public void StepsAreThoseOfPyTorch(string name)
    {
        using var folder = new TemporaryFolder();
        using var parameter = new Parameter(tensor(new[] { 1f, -2, 3, -4, 5, 6 }));
        using var optimizer = Optimizers.Create(Rules[name], [parameter], Rules[name].LearningRate!.Value);

        for (var t = 1; t <= 50; t++) Step(optimizer, parameter, t % 3 == 0 ? -1 : 1);

        PythonTorch.RunScript(folder, "optimizers.py", name, folder.File("result.npy"));
        var expected = NpyFile.Read<float>(folder.File("result.npy")).Data;
        parameter.detach().data<float>().Zip(expected, (is_, should) => Math.Abs(is_ - should) / Math.Abs(should)).Max().ShouldBeLessThan(1e-6f);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AnOptimizerGoesOnFromWhatAnotherRemembers(string name)
    {
        float[] Run(bool interrupted)
        {
            using var parameter = new Parameter(tensor(new[] { 1f, -2, 3, -4, 5, 6 }));
            var optimizer = Optimizers.Create(Rules[name], [parameter], 0.01);
            for (var t = 1; t <= 20; t++)
            {
                if (interrupted && t == 10)
                {
                    var next = Optimizers.Create(Rules[name], [parameter], 0.01);
                    var memory = optimizer.Memory.ToDictionary(pair => pair.Name, pair => pair.Values);
                    next.Resume(optimizer.Steps, key => memory[key]);
                    optimizer.Dispose();
                    optimizer = next;
                }

                Step(optimizer, parameter, t % 3 == 0 ? -1 : 1);
            }

            optimizer.Dispose();

            return parameter.detach().data<float>().ToArray();
        }

        Run(interrupted: true).ShouldBe(Run(interrupted: false));
    }

    [Fact]
    public void AParameterWithoutGradientStaysWhereItIs()
    {
        using var parameter = new Parameter(tensor(new[] { 1f, 2f }));
        using var adam = Optimizers.Create(Build.Adam, [parameter], 0.1);

        adam.Step();

        parameter.detach().data<float>().ToArray().ShouldBe([1f, 2f]);
    }

    [Fact]
    public void OptionsThatDoNotFitTheirRuleAreAllNamed()
    {
        new OptimizerOptions("rmsprop", 0.1, Momentum: 0.9).Problems().ShouldBe([
            "The optimizer rmsprop needs rho; add it.",
            "The optimizer rmsprop has no momentum; remove it, or name another optimizer.",
            "The optimizer rmsprop needs epsilon; add it.",
        ]);
        new OptimizerOptions("lion").Problems().ShouldHaveSingleItem().ShouldContain("rmsprop, sgd, adam, adam_keras");
        Rules.Values.SelectMany(rule => rule.Problems()).ShouldBeEmpty();
    }

    private static void Step(Optimizer optimizer, Parameter parameter, int sign)
    {
        using var scope = NewDisposeScope();
        using var slope = tensor(Gradients).to(parameter.dtype);
        using (no_grad()) parameter.grad?.zero_();
        (parameter * slope * sign).sum().backward();
        optimizer.Step();
    }

    private static double Move(string name, int t, double gradient, ref double a, ref double b)
    {
        switch (name)
        {
            case "sgd":
                a = (0.9 * a) + gradient;
                return 0.05 * a;
            case "rmsprop":
                a = (0.9 * a) + (0.1 * gradient * gradient);
                return 0.001 * gradient / (Math.Sqrt(a) + 1e-8);
            default:
                a = (0.9 * a) + (0.1 * gradient);
                b = (0.999 * b) + (0.001 * gradient * gradient);
                var (first, second) = (1 - Math.Pow(0.9, t), 1 - Math.Pow(0.999, t));
                return name == "adam"
                    ? 0.001 * (a / first) / (Math.Sqrt(b / second) + 1e-8)
                    : 0.001 * Math.Sqrt(second) / first * a / (Math.Sqrt(b) + 1e-7);
        }
    }
}
