namespace Reprise.Report;

/// <summary>A table of the report: the paper's numbers beside ours.</summary>
/// <param name="Id">Its file name and its anchor on the page, for instance <c>table2</c>.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Columns">The first one names the row.</param>
/// <param name="Groups">Rows under common titles.</param>
internal sealed record PaperTable(string Id, string Title, IReadOnlyList<Column> Columns, IReadOnlyList<RowGroup> Groups)
{
    /// <summary>Sentences below the table.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether the page folds it away, since few readers look for it and it is long.</summary>
    public bool IsFolded { get; init; }

    /// <summary>Whether its numbers may be held against the paper's.</summary>
    public Comparability Comparability { get; init; } = Comparability.Free;

    /// <summary>Why they may not, or empty.</summary>
    public string Notice => Comparability.Notice;

    /// <summary>Which rows of the paper's inventory it shows beside the one of its id.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>All rows, each with the title of its group.</summary>
    public IEnumerable<(string Group, IReadOnlyList<Cell> Cells)> Rows =>
        Groups.SelectMany(group => group.Rows.Select(cells => (group.Title, cells)));

    /// <summary>The titles over neighbouring columns and how many columns each covers; a column without band counts alone.</summary>
    public IReadOnlyList<(string Band, int Columns)> Bands
    {
        get
        {
            var bands = new List<(string Band, int Columns)>();
            foreach (var column in Columns)
            {
                if (column.Band.Length > 0 && bands.Count > 0 && bands[^1].Band == column.Band) bands[^1] = (column.Band, bands[^1].Columns + 1);
                else bands.Add((column.Band, 1));
            }

            return bands;
        }
    }
}

/// <summary>Rows of a table under a common title; an empty title prints none.</summary>
internal sealed record RowGroup(string Title, IReadOnlyList<IReadOnlyList<Cell>> Rows);
