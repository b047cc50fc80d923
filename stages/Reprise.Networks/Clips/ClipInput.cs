namespace Reprise.Networks;

/// <summary>What a network of clips must fit: the features of one clip, and how many genres to tell apart.</summary>
/// <param name="Shape">Of one example without the batch axis, for instance (647, 128) time × mel.</param>
/// <param name="Genres">Width of the last layer.</param>
internal sealed record ClipInput(IReadOnlyList<int> Shape, int Genres);
