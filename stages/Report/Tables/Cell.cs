namespace Reprise.Report;

/// <summary>One cell of a table, kept as a value so that each format prints it its own way.</summary>
internal abstract record Cell
{
    /// <summary>A cell with nothing in it, as where a genre exists in the paper only.</summary>
    public static readonly Cell None = new NoCell();

    public static implicit operator Cell(string text) => new TextCell(text);

    /// <summary>A number of the paper or a count; printed with a fixed number of decimals.</summary>
    public static Cell Number(double? value, int decimals) => value is { } number ? new NumberCell(number, decimals) : None;

    /// <summary>A number of ours with its spread and interval.</summary>
    public static Cell Of(Measure? measure, int decimals, double scale = 1) => measure is null ? None : new MeasureCell(measure, decimals, scale);
}

/// <summary>Nothing.</summary>
internal sealed record NoCell : Cell;

/// <summary>Words.</summary>
internal sealed record TextCell(string Text) : Cell;

/// <summary>One number.</summary>
internal sealed record NumberCell(double Value, int Decimals) : Cell;

/// <summary>A mean with spread, number of runs and interval; <paramref name="Scale"/> is 100 where percent is printed.</summary>
internal sealed record MeasureCell(Measure Measure, int Decimals, double Scale) : Cell;
