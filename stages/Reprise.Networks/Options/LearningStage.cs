namespace Reprise.Networks;

/// <summary>One stage of a schedule; it begins with a new optimizer, which remembers no gradient.</summary>
/// <param name="LearningRate">Step size throughout the stage.</param>
/// <param name="Epochs">How long it lasts.</param>
public sealed record LearningStage(double LearningRate, int Epochs);
