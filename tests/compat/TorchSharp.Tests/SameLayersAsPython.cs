using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Reprise.Compat;

/// <summary>Initial values, forward passes and gradients of single layers have the bits that Python gives.</summary>
public class SameLayersAsPython
{
    [PythonFact]
    public void LayersStartWithTheSameValues()
    {
        var layers = new Dictionary<string, Func<Module>>
        {
            ["linear"] = () => Linear(37, 11),
            ["linear_no_bias"] = () => Linear(37, 11, hasBias: false),
            ["conv1d"] = () => Conv1d(12, 48, 5),
            ["conv1d_groups"] = () => Conv1d(12, 48, 3, stride: 2, dilation: 2, groups: 3),
            ["conv2d"] = () => Conv2d(2, 48, 5),
            ["conv2d_oblong"] = () => Conv2d(3, 8, (5, 3), padding: (2, 1)),
            ["batch_norm"] = () => BatchNorm1d(9),
            ["layer_norm"] = () => LayerNorm(9),
            ["embedding"] = () => Embedding(10, 7),
            ["lstm"] = () => LSTM(5, 6, numLayers: 2, batchFirst: true, bidirectional: true),
            ["gru"] = () => GRU(5, 6, batchFirst: true),
        };

        var oracle = new Oracle("layer");
        foreach (var (name, make) in layers)
        {
            manual_seed(11);
            using var layer = make();
            foreach (var (key, tensor) in layer.state_dict()) oracle.Show($"{name}.{key}", tensor);
        }

        oracle.ShouldAgree();
    }

    [PythonFact]
    public void InitialisersDrawTheSameValues()
    {
        var inits = new Dictionary<string, Func<Tensor, Tensor>>
        {
            ["uniform"] = t => init.uniform_(t, -0.3, 0.7),
            ["normal"] = t => init.normal_(t, 0.1, 0.5),
            ["xavier_uniform"] = t => init.xavier_uniform_(t),
            ["xavier_normal"] = t => init.xavier_normal_(t, 0.5),
            ["kaiming_uniform"] = t => init.kaiming_uniform_(t, nonlinearity: init.NonlinearityType.ReLU),
            ["kaiming_normal"] = t => init.kaiming_normal_(t, mode: init.FanInOut.FanOut),
            ["orthogonal_tall"] = t => init.orthogonal_(t),
        };

        using var scope = NewDisposeScope();
        var oracle = new Oracle("init");
        foreach (var (name, start) in inits)
        {
            manual_seed(11);
            oracle.Show(name, start(empty(20, 6, 5)));
        }

        manual_seed(11);
        oracle.Show("orthogonal_wide", init.orthogonal_(empty(6, 20), 1.5));
        oracle.ShouldAgree();
    }

    [PythonFact]
    public void PassesAndGradientsAreTheSameInTrainingAndEvaluation()
    {
        var oracle = new Oracle("pass");
        Pass(oracle, "conv2d", () => Sequential(Conv2d(2, 6, 5), ReLU(), MaxPool2d(2), Dropout(0.35)), [3, 2, 20, 12]);
        Pass(oracle, "dropout2d", () => Sequential(Conv2d(2, 6, (3, 5)), Dropout2d(0.35), Flatten()), [3, 2, 8, 12]);
        Pass(oracle, "padded", () => Identity(), (_, x) => functional.pad(functional.pad(x, [1, 2, 0, 3]), [0, 1], value: -2.5), [3, 2, 7, 5]);
        Pass(oracle, "conv1d_same", () => Conv1d(4, 6, 5, TorchSharp.Padding.Same), [3, 4, 21]);
        Pass(oracle, "batch_norm", () => Sequential(Linear(7, 9), BatchNorm1d(9), Tanh()), [8, 7]);
        Pass(oracle, "batch_norm2d", () => Sequential(Conv2d(2, 3, 3), BatchNorm2d(3), Sigmoid()), [4, 2, 8, 8]);
        Pass(oracle, "layer_norm", () => LayerNorm(9), [4, 9]);
        Pass(oracle, "softmax", () => Sequential(Linear(5, 4), LogSoftmax(1), Softmax(1)), [6, 5]);
        Pass(oracle, "activations", () => Sequential(ELU(), LeakyReLU(), GELU(), AvgPool1d(2)), [6, 5, 8]);
        Pass(oracle, "lstm", () => LSTM(5, 6, numLayers: 2, batchFirst: true, dropout: 0.2, bidirectional: true), (lstm, x) => lstm.call(x).Item1, [3, 9, 5]);
        Pass(oracle, "gru", () => GRU(5, 6, batchFirst: true), (gru, x) => gru.call(x).Item1, [3, 9, 5]);
        oracle.ShouldAgree();
    }

    private static void Pass(Oracle oracle, string name, Func<Module<Tensor, Tensor>> make, long[] shape) => Pass(oracle, name, make, (model, x) => model.call(x), shape);

    private static void Pass<T>(Oracle oracle, string name, Func<T> make, Func<T, Tensor, Tensor> call, long[] shape)
        where T : Module
    {
        using var scope = NewDisposeScope();
        manual_seed(11);
        var model = make();
        var x = randn(shape, requires_grad: true);
        foreach (var mode in new[] { "train", "eval" })
        {
            model.train(mode == "train");
            model.zero_grad();
            x.grad = null;
            var output = call(model, x);
            (output * output).mean().backward();
            oracle.Show($"{name}.{mode}.out", output);
            oracle.Show($"{name}.{mode}.grad", x.grad!);
            foreach (var (key, parameter) in model.named_parameters()) oracle.Show($"{name}.{mode}.{key}", parameter.grad!);
            foreach (var (key, buffer) in model.named_buffers()) oracle.Show($"{name}.{mode}.{key}", buffer);
        }
    }
}
