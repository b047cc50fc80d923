namespace Reprise.Report;

/// <summary>One number a paper reports, held against its own arithmetic, against ours, and against the baselines.</summary>
/// <param name="Subject">What it is a number of, for instance the model.</param>
/// <param name="Name">Which number.</param>
/// <param name="Reported">The paper's value.</param>
/// <param name="Decimals">As the paper prints it.</param>
/// <param name="Arithmetic">Whether the paper's own artefacts give the value.</param>
/// <param name="Ours">Our value, or null when this build has none.</param>
/// <param name="Scale">100 where percent is printed.</param>
/// <param name="Baselines">What the baselines reach, in words.</param>
internal sealed record Claim(
    string Subject, string Name, double Reported, int Decimals, string Arithmetic, Measure? Ours, double Scale = 1, string Baselines = "")
{
    /// <summary>Why there is no value of ours.</summary>
    public string Absent { get; init; } = "not trained in this build";

    /// <summary>Whether our value may be held against the paper's; null where one answer holds for the whole paper.</summary>
    public Comparability? Comparability { get; init; }
}
