namespace Reprise.Report.Clips;

/// <summary>A bar chart redrawn from its published numbers.</summary>
internal static class BarFigure
{
    public static Figure Of(PaperFolder<ClipPaper> published, string id, PaperBars bars)
    {
        var rows = published.RowsOf<PaperBar>("figures", id);

        return new(
            id,
            $"{bars.Number}: {bars.Title}",
            $"{bars.Says}; they add up to {CellText.Fixed(rows.Sum(row => row.Share), 1)} %.",
            [BarChart.Panel(FigurePanel.Paper, bars.Title, "published", bars.Quantity, [.. rows.Select(row => (row.Genre, row.Share))])],
            new(["panel", "genre", "share_pct"], [.. rows.Select(row => (IReadOnlyList<string>)[FigurePanel.Paper, row.Genre, BarChart.Text(row.Share)])]));
    }
}
