namespace Reprise.Report;

/// <summary>
/// How classes are told apart by every eye: five colours that the common kinds of colour blindness keep apart (Okabe and Ito) and that stand
/// out from a white page and a dark one, and for more classes the same colours in another form.
/// </summary>
internal static class SafePalette
{
    private static readonly string[] Hues = [FigureTheme.Training, FigureTheme.Validation, "#009e73", "#cc79a7", FigureTheme.Ink];
    private static readonly string[] Forms = ["circle", "triangle-up", "square", "diamond", "cross"];
    private static readonly int[][] Dashings = [[1, 0], [6, 3], [2, 2], [8, 3, 2, 3], [12, 4]];

    /// <summary>The colours of the first classes.</summary>
    public static IReadOnlyList<string> Colours(int count) => [.. Enumerable.Range(0, count).Select(number => Hues[number % Hues.Length])];

    /// <summary>Their symbols in a scatter plot, as Vega names them.</summary>
    public static IReadOnlyList<string> Shapes(int count) => [.. Enumerable.Range(0, count).Select(number => Forms[number / Hues.Length % Forms.Length])];

    /// <summary>The dashes of their lines: lengths of strokes and gaps.</summary>
    public static IReadOnlyList<int[]> Dashes(int count) => [.. Enumerable.Range(0, count).Select(number => Dashings[number / Hues.Length % Dashings.Length])];
}
