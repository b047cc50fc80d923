namespace Reprise.Sweeps;

/// <summary>One setting of a grid and one task: its repetitions together.</summary>
/// <param name="Task">What is compared with each other; <see cref="StagePlan.Task"/>.</param>
/// <param name="Values">The setting: the values of the axes that are no repetition.</param>
/// <param name="Points">The points it consists of.</param>
/// <param name="Runs">How many runs it should have.</param>
/// <param name="Metrics">What its runs measured, by metric.</param>
internal sealed record SweepSetting(
    string Task,
    IReadOnlyList<string> Values,
    IReadOnlyList<SweepPoint> Points,
    int Runs,
    IReadOnlyDictionary<string, Spread> Metrics);
