namespace Reprise.Report;

/// <summary>What a column holds; it decides alignment and how many columns it becomes in CSV.</summary>
internal enum ColumnKind
{
    /// <summary>A word or two.</summary>
    Text,

    /// <summary>Sentences, which may break over lines.</summary>
    Prose,

    /// <summary>Plain numbers.</summary>
    Number,

    /// <summary>Means with spread, count and interval.</summary>
    Measure,
}

/// <summary>One column of a table.</summary>
/// <param name="Title">Printed above it.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Band">A title over several neighbouring columns, for instance <c>Paper</c>; empty for none.</param>
internal sealed record Column(string Title, ColumnKind Kind = ColumnKind.Text, string Band = "")
{
    /// <summary>Over the columns of what was published.</summary>
    public const string Paper = "Paper";

    /// <summary>Over the columns of what this build measured.</summary>
    public const string Ours = "Ours";

    public static Column Published(string title, ColumnKind kind = ColumnKind.Number) => new(title, kind, Paper);

    public static Column Measured(string title, ColumnKind kind = ColumnKind.Measure) => new(title, kind, Ours);

    /// <summary>Whether the column is set flush right.</summary>
    public bool IsNumeric => Kind is ColumnKind.Number or ColumnKind.Measure;

    /// <summary>The title in one line, without relying on the band above it.</summary>
    public string FullTitle => Band.Length == 0 ? Title : $"{Band}: {Title}";
}
