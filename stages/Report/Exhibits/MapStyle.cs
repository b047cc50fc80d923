namespace Reprise.Report;

/// <summary>How a paper draws a map of a clip.</summary>
/// <param name="Colours">From the least to the greatest value.</param>
/// <param name="Bar">Title of the colour bar.</param>
/// <param name="RowTitle">Title of the vertical axis; empty where the paper has none.</param>
/// <param name="RowTicks">Which labels the vertical axis has: frequencies in Hz, or numbers of rows; empty for none, null for a linear axis in Hz.</param>
internal sealed record MapStyle(ColourMap Colours, string Bar, string RowTitle, IReadOnlyList<RowTick>? RowTicks)
{
    /// <summary>The range of the colour bar; null for that of the values.</summary>
    public (double Least, double Most)? Range { get; init; }

    /// <summary>Whether times are written as minutes and seconds.</summary>
    public bool InMinutes { get; init; }
}

/// <summary>A label of the vertical axis.</summary>
/// <param name="Label">What is written.</param>
/// <param name="Row">The row whose middle it names, or null.</param>
/// <param name="Hertz">The frequency it names, or null.</param>
internal sealed record RowTick(string Label, int? Row = null, double? Hertz = null);
