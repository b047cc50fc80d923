namespace Reprise.Data.Evaluation;

/// <summary>How well one genre is told from the others.</summary>
/// <param name="Precision">Share of right ones among the tracks said to be of the genre; 0 when none was.</param>
/// <param name="Recall">Share of found ones among the tracks of the genre; 0 when there is none.</param>
/// <param name="F1">Harmonic mean of precision and recall; 0 when both are 0.</param>
/// <param name="Support">Number of tracks of the genre.</param>
public sealed record GenreScore(double Precision, double Recall, double F1, int Support);
