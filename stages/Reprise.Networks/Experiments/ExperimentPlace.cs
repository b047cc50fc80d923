namespace Reprise.Networks;

/// <summary>Which point of the matrix an experiment is.</summary>
/// <param name="Experiment">The row of params.</param>
/// <param name="Seed">Fixes the initial weights, the batches and the dropout.</param>
/// <param name="Origin">Where the row is written, for messages.</param>
/// <param name="Engine">What is computed with.</param>
public sealed record ExperimentPlace(string Experiment, int Seed, string Origin, IReadOnlyDictionary<string, string> Engine)
{
    /// <summary>What lines and errors call it.</summary>
    public string Instance => FormattableString.Invariant($"{Experiment} s{Seed}");
}
