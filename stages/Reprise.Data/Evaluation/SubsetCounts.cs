namespace Reprise.Data.Evaluation;

/// <summary>How many tracks each subset holds.</summary>
/// <param name="Train">What a model learns from.</param>
/// <param name="Validation">What decides when training stops.</param>
/// <param name="Test">What is measured once, at the end.</param>
public sealed record SubsetCounts(int Train, int Validation, int Test);
