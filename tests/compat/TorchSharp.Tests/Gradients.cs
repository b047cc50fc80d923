using FsCheck;
using FsCheck.Fluent;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Reprise.Compat;

/// <summary>Gradients are the slopes of what was computed.</summary>
public class Gradients
{
    [Fact]
    public void TheGradientOfASumOfSquaresIsTwiceTheInput()
    {
        using var scope = NewDisposeScope();
        var x = tensor([1f, -2f, 3f], requires_grad: true);

        (x * x).sum().backward();

        x.grad!.data<float>().ToArray().ShouldBe([2f, -4f, 6f]);
    }

    [Fact]
    public void GradientsAddUpUntilTheyAreCleared()
    {
        using var scope = NewDisposeScope();
        var x = tensor([5f], requires_grad: true);
        (x * 3).sum().backward();
        (x * 4).sum().backward();
        x.grad!.item<float>().ShouldBe(7f);

        x.grad = null;

        x.grad.ShouldBeNull();
    }

    [Fact]
    public void NothingIsRecordedUnderNoGradAndTheSwitchGoesBack()
    {
        using var scope = NewDisposeScope();
        var x = tensor([1f], requires_grad: true);
        using (no_grad())
        {
            (x * 2).requires_grad.ShouldBeFalse();
            using (enable_grad()) (x * 2).requires_grad.ShouldBeTrue();
            is_grad_enabled().ShouldBeFalse();
        }

        (x * 2).requires_grad.ShouldBeTrue();
        (x * 2).detach().requires_grad.ShouldBeFalse();
        x.is_leaf.ShouldBeTrue();
        (x * 2).is_leaf.ShouldBeFalse();
    }

    /// <summary>Central differences in double precision are the oracle, for every operation and any input.</summary>
    [Fact]
    public void EveryGradientIsTheSlopeOfItsFunction()
    {
        var functions = new Dictionary<string, Func<Tensor, Tensor>>
        {
            ["exp"] = x => x.exp().sum(),
            ["quotient"] = x => (1.0 / (x * x + 1.0)).sum(),
            ["matmul"] = x => x.view(2, 3).matmul(x.view(3, 2)).sum(),
            ["softmax"] = x => (x.softmax(0) * arange(6, dtype: ScalarType.Float64)).sum(),
            ["cross entropy"] = x => functional.cross_entropy(x.view(2, 3), tensor([2L, 0L])),
            ["std"] = x => x.std(),
            ["slices"] = x => (x[..3] * x[3..]).sum(),
            ["joined"] = x => cat([x, x * 2]).pow(3).mean(),
            ["tanh"] = x => x.tanh().cumsum(0).sum(),
            ["norm"] = x => (x + 3.0).norm(),
            ["where"] = x => x.where(x > 0.25, x * x * 4).sum(),
        };

        var inputs = Gen.Choose(-2000, 2000).Select(n => n / 1000.0).ArrayOf(6).ToArbitrary();
        foreach (var (name, function) in functions)
        {
            Prop.ForAll(inputs, values => Agrees(function, values).Label(name)).Check(Config.QuickThrowOnFailure.WithMaxTest(20).WithReplay(1, 3));
        }
    }

    private static bool Agrees(Func<Tensor, Tensor> function, double[] values)
    {
        const double Step = 1e-6;
        // At the kinks there is no slope to compare with.
        if (values.Any(value => Math.Abs(value - 0.25) < 1e-4)) return true;

        using var scope = NewDisposeScope();
        var x = tensor(values, requires_grad: true);
        function(x).backward();
        var slopes = values.Select((value, k) => (At(k, value + Step) - At(k, value - Step)) / (2 * Step));
        return slopes.Zip(x.grad!.data<double>()).All(pair => Math.Abs(pair.First - pair.Second) <= 1e-6 * Math.Max(1, Math.Abs(pair.First)));

        double At(int index, double value)
        {
            double[] moved = [.. values];
            moved[index] = value;
            return function(tensor(moved)).item<double>();
        }
    }
}
