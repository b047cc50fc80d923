using Reprise.Metrics;

namespace Reprise.Sweeps;

/// <summary>A stage as a sweep sees it: what decides about its result, and how that is measured.</summary>
/// <param name="Stage">Its name.</param>
/// <param name="Project">The file name of its stage project.</param>
/// <param name="Coordinates">Names and values of its axes.</param>
/// <param name="Repetition">The name of the axis that repeats a setting, empty for none.</param>
/// <param name="Before">The names of all stages it depends on, near and far.</param>
/// <param name="Decides">Dotted keys of params that decide about it, by itself or by the stages before it.</param>
/// <param name="Axes">Dotted keys that list the points of its matrix, or of those before it.</param>
/// <param name="Metrics">What it measures.</param>
/// <param name="HasProgram">Whether it runs a program that must be compiled.</param>
internal sealed record StagePlan(
    string Stage,
    string Project,
    IReadOnlyList<KeyValuePair<string, string>> Coordinates,
    string Repetition,
    IReadOnlyList<string> Before,
    IReadOnlyList<string> Decides,
    IReadOnlyList<string> Axes,
    IReadOnlyList<DeclaredMetric> Metrics,
    bool HasProgram)
{
    /// <summary>The kind and the coordinates that are no repetition, such as <c>train c1m1 balanced</c>: what is compared with each other.</summary>
    public string Task => string.Join(' ', Coordinates.Where(axis => axis.Key != Repetition).Select(axis => axis.Value).Prepend(Path.GetFileNameWithoutExtension(Project)));

    /// <summary>Which of these params decide about it, or about whether there is such a stage; a param stands for what is below it, too.</summary>
    public IReadOnlyList<string> DecidedBy(IEnumerable<string> keys) =>
        [.. keys.Where(key => Axes.Contains(key) || Decides.Any(decisive => IsWithin(key, decisive) || IsWithin(decisive, key)))];

    /// <summary>
    /// The stages a sweep brings up to date: those with metrics about which as many params of the grid decide as about any. With a dropout and
    /// seeds in the grid it is the trainings with that dropout, and not every other training that has a seed.
    /// </summary>
    public static IReadOnlyList<StagePlan> Measured(IEnumerable<StagePlan> stages, IReadOnlyCollection<string> keys)
    {
        var touched = stages.Where(stage => stage.Metrics.Count > 0)
            .Select(stage => (Stage: stage, Keys: stage.DecidedBy(keys).ToHashSet(StringComparer.Ordinal)))
            .Where(found => found.Keys.Count > 0)
            .ToList();
        return [.. touched.Where(found => !touched.Any(other => other.Keys.IsProperSupersetOf(found.Keys))).Select(found => found.Stage)];
    }

    private static bool IsWithin(string key, string above) => key == above || key.StartsWith(above + ".", StringComparison.Ordinal);
}
