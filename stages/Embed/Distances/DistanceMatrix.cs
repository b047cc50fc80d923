namespace Reprise.Embed.Distances;

/// <summary>The values of one row.</summary>
internal delegate ReadOnlySpan<float> RowOf(int row);

/// <summary>The squared distance of every row from every other: all that a layout knows of the rows. It takes 4 n² bytes.</summary>
internal sealed class DistanceMatrix
{
    // 64 rows of 1,024 values fit into a core's second cache, and so few values add up well in single precision.
    private const int Rows = 32;
    private const int Columns = 1024;

    private readonly float[][] _squares;

    private DistanceMatrix(float[][] squares) => _squares = squares;

    /// <summary>Number of rows, n.</summary>
    public int Count => _squares.Length;

    /// <summary>The n squared distances of one row, its own 0 among them.</summary>
    public ReadOnlySpan<float> this[int row] => _squares[row];

    /// <summary>Measures all pairs. A pair is measured by one thread and in one order, so their number changes no bit.</summary>
    /// <param name="count">How many rows.</param>
    /// <param name="row">A row; all have the same length. Asked for by several threads.</param>
    /// <param name="threads">How many work on it.</param>
    public static DistanceMatrix Of(int count, RowOf row, int threads)
    {
        float[][] squares = [.. Enumerable.Range(0, count).Select(_ => new float[count])];
        var starts = Enumerable.Range(0, (count + Rows - 1) / Rows).Select(tile => tile * Rows).ToArray();
        var tiles = starts.SelectMany(first => starts.Where(second => second >= first).Select(second => (first, second))).ToArray();

        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        Parallel.For(0, tiles.Length, parallel, tile => Measure(tiles[tile].first, tiles[tile].second, row, squares));
        return new(squares);
    }

    /// <summary>All other rows, the nearest first; of equally near ones the first.</summary>
    public int[] Neighbours(int row)
    {
        // Floats that are not negative are ordered as their bits are, so a sort of integers does it, ties included.
        var keys = new ulong[Count];
        for (var i = 0; i < Count; i++) keys[i] = ((ulong)BitConverter.SingleToUInt32Bits(_squares[row][i]) << 32) | (uint)i;
        Array.Sort(keys);

        return [.. keys.Select(key => (int)(uint)key).Where(other => other != row)];
    }

    private static void Measure(int first, int second, RowOf row, float[][] squares)
    {
        var (height, width) = (Math.Min(Rows, squares.Length - first), Math.Min(Rows, squares.Length - second));
        var sums = new double[Rows * Rows];
        Span<float> part = stackalloc float[PairTile.Height * PairTile.Width];
        var length = row(first).Length;

        for (var column = 0; column < length; column += Columns)
        {
            var columns = Math.Min(Columns, length - column);
            for (var i = 0; i < height; i += PairTile.Height)
            {
                // Beyond the edge stands the last row again, and nobody looks at its sums.
                var a0 = row(first + i).Slice(column, columns);
                var a1 = row(first + Math.Min(i + 1, height - 1)).Slice(column, columns);
                for (var j = 0; j < width; j += PairTile.Width)
                {
                    ReadOnlySpan<float> Other(int offset) => row(second + Math.Min(j + offset, width - 1)).Slice(column, columns);

                    PairTile.Measure(a0, a1, Other(0), Other(1), Other(2), Other(3), part);
                    for (var k = 0; k < part.Length; k++) sums[((i + (k / PairTile.Width)) * Rows) + j + (k % PairTile.Width)] += part[k];
                }
            }
        }

        for (var i = 0; i < height; i++)
        {
            for (var j = 0; j < width; j++) squares[first + i][second + j] = squares[second + j][first + i] = (float)sums[(i * Rows) + j];
        }
    }
}
