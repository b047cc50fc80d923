using Reprise.Data;

namespace Reprise.Exhibit;

/// <summary>Measured values as rows × columns, the lowest row first, columns in order of time.</summary>
internal sealed class Grid(int rows, int columns, float[] values)
{
    /// <summary>More would be finer than a page draws them.</summary>
    public const int MostRows = 128;

    /// <summary>More would be finer than a page draws them.</summary>
    public const int MostColumns = 300;

    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    public float this[int row, int column] => values[(row * Columns) + column];

    /// <summary>Features that are rows × time already, or time × rows.</summary>
    public static Grid Of(NdArray<float> features, bool timeFirst)
    {
        var (rows, columns) = timeFirst ? (features.Shape[1], features.Shape[0]) : (features.Shape[0], features.Shape[1]);
        if (!timeFirst) return new(rows, columns, features.Data);

        var turned = new float[rows * columns];
        for (var t = 0; t < columns; t++)
        {
            for (var row = 0; row < rows; row++) turned[(row * columns) + t] = features.Data[(t * rows) + row];
        }

        return new(rows, columns, turned);
    }

    /// <summary>Every value relative to the largest.</summary>
    public Grid RelativeToMaximum()
    {
        var most = values.Max();
        return new(Rows, Columns, [.. values.Select(value => value - most)]);
    }

    /// <summary>Every row with mean 0 and standard deviation 1; a row that does not change is 0.</summary>
    public Grid Standardised() => ByRow(row =>
    {
        var mean = row.Average(value => (double)value);
        var deviation = Math.Sqrt(row.Average(value => Math.Pow(value - mean, 2)));

        return value => deviation > 1e-6 ? (float)((value - mean) / deviation) : 0;
    });

    /// <summary>Every row from 0, its least value, to 1, its greatest; a row that does not change is 0.</summary>
    public Grid Normalised() => ByRow(row =>
    {
        var (least, most) = (row.Min(), row.Max());

        return value => most > least ? (value - least) / (most - least) : 0;
    });

    /// <summary>The grid as it is drawn: where it is too fine, neighbours are replaced by their mean.</summary>
    public NdArray<float> Shrunk()
    {
        var (rows, columns) = (Math.Min(Rows, MostRows), Math.Min(Columns, MostColumns));
        var shrunk = new float[rows * columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++) shrunk[(row * columns) + column] = Mean(Part(row, rows, Rows), Part(column, columns, Columns));
        }

        return new(shrunk, rows, columns);
    }

    /// <summary>One number of each measured row for each drawn one: the mean of the rows that it stands for.</summary>
    public static IReadOnlyList<double> Shrunk(IReadOnlyList<double> ofRows)
    {
        var rows = Math.Min(ofRows.Count, MostRows);

        return [.. Enumerable.Range(0, rows).Select(row => Part(row, rows, ofRows.Count)).Select(part => ofRows.Take(part).Average())];
    }

    private Grid ByRow(Func<float[], Func<float, float>> change)
    {
        var changed = new List<float>(values.Length);
        for (var row = 0; row < Rows; row++)
        {
            var old = values[(row * Columns)..((row + 1) * Columns)];
            changed.AddRange(old.Select(change(old)));
        }

        return new(Rows, Columns, [.. changed]);
    }

    // Which of so many measured rows or columns a drawn one stands for: at least one, and every one is in exactly one part.
    private static Range Part(int index, int parts, int count) => (int)((long)index * count / parts)..(int)((long)(index + 1) * count / parts);

    private float Mean(Range rows, Range columns)
    {
        var sum = 0.0;
        for (var row = rows.Start.Value; row < rows.End.Value; row++)
        {
            for (var column = columns.Start.Value; column < columns.End.Value; column++) sum += this[row, column];
        }

        return (float)(sum / ((rows.End.Value - rows.Start.Value) * (columns.End.Value - columns.Start.Value)));
    }
}
