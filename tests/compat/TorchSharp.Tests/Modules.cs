using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Reprise.Compat;

/// <summary>Modules of one's own: names, modes, states.</summary>
public class Modules
{
    [Fact]
    public void FieldsNameTheParametersInTheirOrder()
    {
        using var model = new Small();

        model.named_parameters().Select(pair => pair.name).ShouldBe(["shift", "body.0.weight", "body.0.bias", "last.weight"]);
        model.state_dict().Keys.ShouldBe(["shift", "scale", "body.0.weight", "body.0.bias", "last.weight"], ignoreOrder: true);
        model.named_modules().Select(pair => pair.name).ShouldBe(["body", "body.0", "body.1", "last"]);
        model.parameters().Sum(parameter => parameter.numel()).ShouldBe(1 + 6 + 2 + 2);
    }

    [Fact]
    public void TrainAndEvalReachEveryModule()
    {
        using var model = new Small();
        model.eval();
        model.modules().ShouldAllBe(module => !module.training);
        using var x = ones(1, 3);
        using var first = model.call(x);
        using var second = model.call(x);
        first.item<float>().ShouldBe(second.item<float>());

        model.train();
        model.modules().ShouldAllBe(module => module.training);
    }

    [Fact]
    public void AStateIsCopiedIn()
    {
        using var scope = NewDisposeScope();
        var (one, other) = (new Small(), new Small());
        Bits.Digest(one).ShouldNotBe(Bits.Digest(other));

        var (missing, unexpected) = one.load_state_dict(other.state_dict());

        missing.ShouldBeEmpty();
        unexpected.ShouldBeEmpty();
        Bits.Digest(one).ShouldBe(Bits.Digest(other));
        one.parameters().First().requires_grad.ShouldBeTrue();
    }

    [Fact]
    public void AModuleConvertedInPlaceStaysTheOneItsOptimizerKnows()
    {
        using var scope = NewDisposeScope();
        var model = new Small().to(float64);

        model.parameters().ShouldAllBe(parameter => parameter.dtype == float64 && parameter.requires_grad);
        model.eval();
        var before = Bits.Digest(model);
        var optimizer = optim.SGD(model.parameters(), 0.1);
        model.call(ones(1, 3, float64)).sum().backward();
        optimizer.step();
        Bits.Digest(model).ShouldNotBe(before);
    }

    [Fact]
    public void LearningRatesCanBeChangedBetweenSteps()
    {
        using var scope = NewDisposeScope();
        var weight = Parameter(ones(1));
        var optimizer = optim.SGD([weight], 0.5);
        foreach (var group in optimizer.ParamGroups) group.LearningRate = 0.25;

        weight.sum().backward();
        optimizer.step();

        weight.item<float>().ShouldBe(0.75f);
    }

    [Fact]
    public void TwoRunsWithOneSeedHaveTheSameBits()
    {
        Run().ShouldBe(Run());

        static string Run()
        {
            using var scope = NewDisposeScope();
            manual_seed(3);
            var model = new Small();
            var optimizer = optim.Adam(model.parameters(), 0.01);
            for (var step = 0; step < 20; step++)
            {
                optimizer.zero_grad();
                model.call(randn(16, 3)).pow(2).mean().backward();
                optimizer.step();
            }

            return Bits.Digest(model);
        }
    }

    private sealed class Small : Module<Tensor, Tensor>
    {
#pragma warning disable IDE0044, IDE0052 // The base class finds components among the fields.
        private Parameter shift = Parameter(zeros(1));
        private Sequential body = Sequential(Linear(3, 2), Dropout(0.5));

        [ComponentName(Name = "last")]
        private Linear head = Linear(2, 1, hasBias: false);
        private Tensor scale = full(1, 2.0);
#pragma warning restore IDE0044, IDE0052

        public Small()
            : base(nameof(Small))
            => RegisterComponents();

        // (B, 3) -> (B, 1)
        public override Tensor forward(Tensor input) => (head.call(body.call(input)) + shift) * scale.to(input.dtype);
    }
}
