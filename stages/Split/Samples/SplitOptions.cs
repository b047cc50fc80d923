using System.Text.Json;

namespace Reprise.Split;

/// <summary>The params <c>splits</c>.</summary>
/// <param name="Train">Parts for training.</param>
/// <param name="Validation">Parts for validation.</param>
/// <param name="Test">Parts for the test.</param>
/// <param name="BalancedPerGenre">
/// Tracks of each genre in the balanced and semi-balanced samples: a number, or <c>auto</c> for the size of the smallest genre.
/// </param>
internal sealed record SplitOptions(int Train, int Validation, int Test, JsonElement BalancedPerGenre)
{
    /// <summary>The dotted key of these params.</summary>
    public const string Key = "splits";

    /// <summary>The number of tracks of each genre, or null for the size of the smallest genre.</summary>
    public int? PerGenre => BalancedPerGenre.ValueKind == JsonValueKind.Number ? BalancedPerGenre.GetInt32() : null;
}
