using Reprise.Data;
using Reprise.Networks.Tests.Oracle;
using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Clips;

public class TitusComparisonTests(TitusOracle oracle) : IClassFixture<TitusOracle>
{
    public static TheoryData<string> Cases { get; } = [.. TitusOracle.Cases.Keys];

    [PythonTorchTheory]
    [MemberData(nameof(Cases))]
    public void ATrainingStepAndTheEvaluationAfterItAreThoseOfPyTorch(string name)
    {
        using var scope = NewDisposeScope();
        using var expected = oracle.Result(name);
        var of = TitusOracle.Cases[name];
        using var network = of.Build();
        var labels = tensor(TitusOracle.Labels(of));
        var clips = of.Clips((int)labels.shape[0]);
        using var optimizer = TitusOracle.Optimizer(of) == "rmsprop"
            ? (optim.Optimizer)optim.RMSProp(network.parameters(), 1e-3, alpha: 0.9, eps: 1e-8)
            : optim.Adam(network.parameters(), 1e-3);

        manual_seed(TitusOracle.Seed);
        var output = network.call(clips);
        var loss = nn.functional.cross_entropy(output, labels);
        loss.backward();
        ShouldAgree(loss, expected, "loss");
        ShouldAgree(output, expected, "output");
        foreach (var (key, parameter) in network.named_parameters())
        {
            // A normalisation takes away whatever a bias before it adds: the true gradient is 0, and what there is has no digits to compare.
            if (network is TitusBase && key.StartsWith("conv", StringComparison.Ordinal) && key.EndsWith("bias", StringComparison.Ordinal))
                parameter.grad!.abs().max().item<float>().ShouldBeLessThan(1e-5f, key);
            else ShouldAgree(parameter.grad!, expected, "grad." + key);

            // Both optimizers' first step is close to the sign of a gradient: around 0 the last digits would decide where a weight goes.
            parameter.grad = Values(expected, "grad." + key).reshape(parameter.shape);
        }

        optimizer.step();
        foreach (var (key, weights) in network.state_dict()) ShouldAgree(weights.to(float32), expected, "updated." + key);

        network.eval();
        var judged = network.call(clips);
        ShouldAgree(judged, expected, "eval_output");
        ShouldAgree(nn.functional.cross_entropy(judged, labels), expected, "eval_loss");
        if (network is IStepwise stepwise) ShouldAgree(stepwise.Steps(clips), expected, "eval_steps");
    }

    private static Tensor Values(NpzReader of, string name) => tensor(of.Read<float>(name).Data);

    // Relative to the largest value of the array: a gradient near zero has no digits of its own.
    private static void ShouldAgree(Tensor actual, NpzReader expected, string name)
    {
        using var values = actual.detach().contiguous();
        var wanted = expected.Read<float>(name);
        if (values.shape.Length > 0) values.shape.ShouldBe([.. wanted.Shape.Select(axis => (long)axis)], name);
        var worst = values.data<float>().Zip(wanted.Data, (a, b) => Math.Abs(a - b)).Max();

        (worst / wanted.Data.Max(Math.Abs)).ShouldBeLessThan(1e-5f, name);
    }
}
