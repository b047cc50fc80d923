using System.Diagnostics.CodeAnalysis;

namespace Reprise.Report;

/// <summary>Takes <c>Hip-Hop</c>, <c>hiphop</c> and <c>hip hop</c> for one genre: folders are not named as papers print.</summary>
internal sealed class GenreNames : IEqualityComparer<string>
{
    public static readonly GenreNames Comparer = new();

    public bool Equals(string? x, string? y) => Letters(x ?? "") == Letters(y ?? "");

    public int GetHashCode([DisallowNull] string obj) => Letters(obj).GetHashCode(StringComparison.Ordinal);

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
