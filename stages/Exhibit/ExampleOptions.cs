namespace Reprise.Exhibit;

/// <summary>One entry of the params <c>exhibits.&lt;collection&gt;</c>: which clip stands for one that a paper draws.</summary>
/// <param name="Genre">Whose first clip is taken, whatever its capitals.</param>
/// <param name="Track">The clip that is taken where the collection has it, or null.</param>
internal sealed record ExampleOptions(string Genre, string? Track = null);
