namespace Reprise.Networks;

/// <summary>How a gradient becomes a step: the subtree <c>training.optimizer</c>, or that of an experiment.</summary>
/// <param name="Name">A key of <see cref="KeysOf"/>.</param>
/// <param name="LearningRate">Length of a step, about, in units of the weights; absent where a schedule gives it.</param>
/// <param name="Rho">rmsprop: memory of the mean squared gradient, below 1.</param>
/// <param name="Momentum">sgd: share of the last step that the next one begins with, below 1.</param>
/// <param name="Beta1">adam, adam_keras: memory of the mean gradient, below 1.</param>
/// <param name="Beta2">adam, adam_keras: memory of the mean squared gradient, below 1.</param>
/// <param name="Epsilon">All but sgd: keeps a step finite where the gradient is 0.</param>
public sealed record OptimizerOptions(
    string Name,
    double? LearningRate = null,
    double? Rho = null,
    double? Momentum = null,
    double? Beta1 = null,
    double? Beta2 = null,
    double? Epsilon = null)
{
    /// <summary>The rules, and what each needs beside a learning rate.</summary>
    internal static IReadOnlyDictionary<string, string[]> KeysOf { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["rmsprop"] = ["rho", "epsilon"],
        ["sgd"] = ["momentum"],
        ["adam"] = ["beta1", "beta2", "epsilon"],
        ["adam_keras"] = ["beta1", "beta2", "epsilon"],
    };

    /// <summary>What is wrong with these options, each a sentence; nothing where they fit their rule.</summary>
    internal IEnumerable<string> Problems()
    {
        if (!KeysOf.TryGetValue(Name, out var needed))
        {
            yield return $"There is no optimizer '{Name}'; use one of {string.Join(", ", KeysOf.Keys)}.";
            yield break;
        }

        var given = new (string Key, double? Value)[]
        {
            ("rho", Rho), ("momentum", Momentum), ("beta1", Beta1), ("beta2", Beta2), ("epsilon", Epsilon),
        };
        foreach (var (key, value) in given)
        {
            if (value is null && needed.Contains(key)) yield return $"The optimizer {Name} needs {key}; add it.";
            if (value is not null && !needed.Contains(key)) yield return $"The optimizer {Name} has no {key}; remove it, or name another optimizer.";
        }
    }
}
