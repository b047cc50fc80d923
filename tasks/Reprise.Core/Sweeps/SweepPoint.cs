namespace Reprise.Sweeps;

/// <summary>One point of a grid: a value for each axis.</summary>
/// <param name="Number">From 1, in the order of the grid.</param>
/// <param name="Set">What <c>-p:Set</c> says in a build of this point alone.</param>
/// <param name="Values">Its values as tables print them, in the order of the axes.</param>
internal sealed record SweepPoint(int Number, string Set, IReadOnlyList<string> Values);
