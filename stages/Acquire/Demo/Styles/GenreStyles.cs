namespace Reprise.Acquire.Demo;

/// <summary>The genres of the DeepMusic study.</summary>
internal static partial class GenreStyles
{
    /// <summary>All of them, in the order of their names.</summary>
    public static IReadOnlyList<GenreStyle> All { get; } = [Blues, Classical, Country, HipHop, Jazz, Metal, Pop, Rock];
}
