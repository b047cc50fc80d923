namespace Reprise.Report;

/// <summary>Something on the page that may show rows of a paper's inventory.</summary>
/// <param name="Id">Its own; it shows the row of the same id, if there is one.</param>
/// <param name="Anchor">Where it is on the page.</param>
/// <param name="Title">What it is called there.</param>
/// <param name="Covers">Which other rows it shows.</param>
/// <param name="Status">What a row is by being shown in it.</param>
internal sealed record PageItem(string Id, string Anchor, string Title, IReadOnlyList<string> Covers, CoverageStatus Status)
{
    /// <summary>Its title without what follows the first stop.</summary>
    public string ShortTitle => Title.Split(':', ';')[0];

    /// <summary>Everything of a study that has a place on the page, drawn from what the study really made.</summary>
    public static IReadOnlyList<PageItem> Of(Study study) =>
    [
        .. study.Diagrams.Select(diagram => new PageItem(diagram.Id, $"{study.Id}-{diagram.Id}", diagram.Title, diagram.Covers,
            diagram.Panels.Any(panel => panel.Name == FigurePanel.Ours) ? CoverageStatus.Diagram : CoverageStatus.Redrawn)),
        .. study.Figures.Select(figure => new PageItem(figure.Id, $"{study.Id}-{figure.Id}", figure.Title, figure.Covers,
            Made(figure.Panels.Any(panel => panel.Name == FigurePanel.Ours)))),
        .. study.Tables.Select(table => new PageItem(table.Id, $"{study.Id}-{table.Id}", table.Title, table.Covers, Made(HasOurs(table)))),
        .. study.Tracks.Select(tracks => new PageItem("", DataSection.Anchor(tracks.Source), $"The data, {tracks.Title}", tracks.Covers, CoverageStatus.Regenerated)),
    ];

    /// <summary>Whether it shows a row.</summary>
    public bool Shows(InventoryRow row) => Id == row.Id || Covers.Contains(row.Id);

    private static CoverageStatus Made(bool byUs) => byUs ? CoverageStatus.Regenerated : CoverageStatus.Redrawn;

    private static bool HasOurs(PaperTable table)
    {
        var ours = table.Columns.Index().Where(column => column.Item.Band == Column.Ours).Select(column => column.Index).ToList();

        return table.Rows.Any(row => ours.Any(column => row.Cells[column] is not NoCell));
    }
}
