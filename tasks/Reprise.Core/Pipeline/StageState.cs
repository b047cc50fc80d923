namespace Reprise.Pipeline;

/// <summary>What a look at the graph found about one stage.</summary>
/// <param name="Stage">Its name.</param>
/// <param name="Project">The file name of its stage project, which is its kind.</param>
/// <param name="Need">What it needs.</param>
/// <param name="Reasons">Why, a sentence each; none for a stage that is up to date.</param>
/// <param name="After">Names of the stages it refers to.</param>
internal sealed record StageState(string Stage, string Project, StageNeed Need, IReadOnlyList<string> Reasons, IReadOnlyList<string> After)
{
    /// <summary>Whether a build would have work with it that nobody has done.</summary>
    public bool WouldRun => Need is StageNeed.Run or StageNeed.Lost;
}
