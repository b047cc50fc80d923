using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>
/// Moves weights against their gradients. Unlike torch's optimizers it can say what it remembers, so that a training can be taken up again.
/// </summary>
internal abstract class Optimizer : IDisposable
{
    private readonly Parameter[] _parameters;
    private readonly Tensor[][] _memory;

    /// <param name="parameters">What is moved.</param>
    /// <param name="memories">How many tensors of its own shape are remembered of each parameter; they begin at 0.</param>
    /// <param name="learningRate">Step size.</param>
    protected Optimizer(IEnumerable<Parameter> parameters, int memories, double learningRate)
    {
        using var noGrad = no_grad();
        _parameters = [.. parameters];
        _memory = [.. _parameters.Select(parameter => Enumerable.Range(0, memories).Select(_ => zeros_like(parameter).DetachFromDisposeScope()).ToArray())];
        LearningRate = learningRate;
    }

    /// <summary>Step size; a plateau shrinks it between epochs.</summary>
    public double LearningRate { get; set; }

    /// <summary>Steps taken so far.</summary>
    public int Steps { get; private set; }

    /// <summary>What is remembered, named by the parameter's number and the memory's: <c>0.0</c>, <c>0.1</c>, <c>1.0</c> …</summary>
    public IEnumerable<(string Name, Tensor Values)> Memory =>
        _memory.SelectMany((memories, parameter) => memories.Select((values, memory) => (FormattableString.Invariant($"{parameter}.{memory}"), values)));

    /// <summary>Moves every parameter that has a gradient.</summary>
    public void Step()
    {
        using var noGrad = no_grad();
        Steps++;

        foreach (var (parameter, memory) in _parameters.Zip(_memory))
        {
            // A scope for each, since the large layers' intermediate values would otherwise all live until the end.
            using var scope = NewDisposeScope();
            if (parameter.grad is { } gradient) Move(parameter, gradient, memory);
        }
    }

    /// <summary>Goes on where another training stopped.</summary>
    /// <param name="steps">Its <see cref="Steps"/>.</param>
    /// <param name="memory">Its <see cref="Memory"/>, found by name.</param>
    public void Resume(int steps, Func<string, Tensor> memory)
    {
        using var noGrad = no_grad();
        Steps = steps;
        foreach (var (name, values) in Memory) values.copy_(memory(name));
    }

    public void Dispose()
    {
        foreach (var values in _memory.SelectMany(memories => memories)) values.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Moves one parameter; <see cref="Steps"/> counts this step already.</summary>
    protected abstract void Move(Parameter parameter, Tensor gradient, Tensor[] memory);
}
