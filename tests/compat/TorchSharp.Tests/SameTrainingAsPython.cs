using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Reprise.Compat;

/// <summary>Random draws, losses and optimizers have the bits that Python gives.</summary>
public class SameTrainingAsPython
{
    [PythonFact]
    public void DrawsAreTheSame()
    {
        using var scope = NewDisposeScope();
        var oracle = new Oracle("draw");
        manual_seed(11);
        oracle.Show("randn", randn(1000));
        oracle.Show("rand", rand(7));
        oracle.Show("randint", randint(3, 1000, [50L]));
        oracle.Show("randperm", randperm(100));
        oracle.Show("bernoulli", empty(100).bernoulli_(0.3));
        oracle.Show("multinomial", multinomial(tensor([0.1f, 0.5f, 0.4f]), 20, replacement: true));
        oracle.Show("normal", normal(1.0, 2.0, [33]));
        using var generator = new Generator(5);
        oracle.Show("own_generator", randperm(50, generator: generator));
        oracle.Show("after_own_generator", rand(3));
        oracle.ShouldAgree();
    }

    [PythonFact]
    public void LossesAreTheSame()
    {
        using var scope = NewDisposeScope();
        var oracle = new Oracle("loss");
        manual_seed(11);
        var (logits, target, other) = (randn(6, 8), randint(0, 8, [6L]), randn(6, 8));
        var weight = rand(8);
        oracle.Show("cross_entropy", functional.cross_entropy(logits, target));
        oracle.Show("cross_entropy_weighted", new CrossEntropyLoss(weight, reduction: Reduction.Sum, label_smoothing: 0.1).call(logits, target));
        oracle.Show("cross_entropy_each", functional.cross_entropy(logits, target, reduction: Reduction.None));
        oracle.Show("nll", NLLLoss().call(functional.log_softmax(logits, 1), target));
        oracle.Show("mse", MSELoss().call(logits, other));
        oracle.Show("l1", functional.l1_loss(logits, other));
        oracle.Show("bce", BCEWithLogitsLoss().call(logits, other.sigmoid()));
        oracle.ShouldAgree();
    }

    [PythonFact]
    public void OptimizersTakeTheSameSteps()
    {
        var optimizers = new Dictionary<string, Func<IEnumerable<Parameter>, optim.Optimizer>>
        {
            ["sgd"] = p => optim.SGD(p, 0.1),
            ["sgd_momentum"] = p => optim.SGD(p, 0.1, momentum: 0.9, dampening: 0.1, weight_decay: 0.01),
            ["sgd_nesterov"] = p => optim.SGD(p, 0.1, momentum: 0.9, nesterov: true),
            ["adam"] = p => optim.Adam(p),
            ["adam_decay"] = p => optim.Adam(p, 0.01, beta1: 0.8, beta2: 0.99, eps: 1e-7, weight_decay: 0.1, maximize: true),
            ["adam_amsgrad"] = p => optim.Adam(p, 0.01, amsgrad: true),
            ["rmsprop"] = p => optim.RMSProp(p),
            ["rmsprop_centered"] = p => optim.RMSProp(p, 0.02, alpha: 0.9, momentum: 0.5, centered: true, weight_decay: 0.1),
        };

        var oracle = new Oracle("optimizer");
        foreach (var (name, make) in optimizers)
        {
            using var scope = NewDisposeScope();
            manual_seed(11);
            using var model = Sequential(Linear(6, 5), ReLU(), Linear(5, 3));
            var (x, y) = (randn(10, 6), randint(0, 3, [10L]));
            using var optimizer = make(model.parameters());
            for (var step = 0; step < 5; step++)
            {
                optimizer.zero_grad();
                functional.cross_entropy(model.call(x), y).backward();
                optimizer.step();
            }

            foreach (var (key, parameter) in model.named_parameters()) oracle.Show($"{name}.{key}", parameter);
        }

        oracle.ShouldAgree();
    }
}
