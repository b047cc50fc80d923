using System.Runtime.InteropServices;

namespace Reprise.Embed.Descent;

/// <summary>Points of the plane in ever smaller squares, so that many far ones can count as one (Barnes and Hut 1986).</summary>
/// <remarks>Squares stand in the order of a walk from the root, and each knows where the walk goes on behind it: no stack is needed.</remarks>
internal sealed class QuadTree
{
    // Points nearer to each other than the 2⁻⁴⁸th part of the whole count as one place: there may be any number at one spot.
    private const int Depth = 48;

    private readonly List<Square> _squares = [];
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly int[] _points;
    private readonly int[] _sorted;

    /// <summary>Places points into squares.</summary>
    /// <param name="x">To the right, n values.</param>
    /// <param name="y">Upwards, n values.</param>
    public QuadTree(double[] x, double[] y)
    {
        (_x, _y, _sorted, Leaves) = (x, y, new int[x.Length], new int[x.Length]);
        _points = [.. Enumerable.Range(0, x.Length)];

        var (left, bottom) = (x.Min(), y.Min());
        var width = Math.Max(x.Max() - left, y.Max() - bottom);
        Add(0, x.Length, left + (width / 2), bottom + (width / 2), width, Depth);
    }

    /// <summary>The squares that hold points.</summary>
    public ReadOnlySpan<Square> Squares => CollectionsMarshal.AsSpan(_squares);

    /// <summary>For each point the position of its smallest square.</summary>
    public int[] Leaves { get; }

    private void Add(int from, int to, double centreX, double centreY, double width, int depth)
    {
        var own = _squares.Count;
        _squares.Add(default);
        var (sumX, sumY) = (0.0, 0.0);
        foreach (var point in _points.AsSpan(from, to - from))
        {
            sumX += _x[point];
            sumY += _y[point];
            Leaves[point] = own;
        }

        var isLeaf = to - from == 1 || depth == 0 || width == 0;
        if (!isLeaf) AddQuarters(from, to, centreX, centreY, width / 2, depth - 1);

        _squares[own] = new(sumX / (to - from), sumY / (to - from), to - from, width * width, isLeaf, _squares.Count);
    }

    private void AddQuarters(int from, int to, double centreX, double centreY, double width, int depth)
    {
        var points = _points.AsSpan(from, to - from);
        Span<int> ends = stackalloc int[4];
        foreach (var point in points) ends[Quarter(point, centreX, centreY)]++;
        for (var quarter = 1; quarter < 4; quarter++) ends[quarter] += ends[quarter - 1];

        Span<int> starts = [0, ends[0], ends[1], ends[2]];
        Span<int> next = [.. starts];
        foreach (var point in points) _sorted[from + next[Quarter(point, centreX, centreY)]++] = point;
        _sorted.AsSpan(from, to - from).CopyTo(points);

        for (var quarter = 0; quarter < 4; quarter++)
        {
            if (ends[quarter] == starts[quarter]) continue;

            var (x, y) = (centreX + (width / (quarter % 2 == 0 ? -2 : 2)), centreY + (width / (quarter < 2 ? -2 : 2)));
            Add(from + starts[quarter], from + ends[quarter], x, y, width, depth);
        }
    }

    private int Quarter(int point, double centreX, double centreY) => (_x[point] < centreX ? 0 : 1) + (_y[point] < centreY ? 0 : 2);
}

/// <summary>A square of the plane that holds points.</summary>
/// <param name="X">Mean of its points.</param>
/// <param name="Y">The same, upwards.</param>
/// <param name="Count">How many points.</param>
/// <param name="SquaredWidth">Of the square.</param>
/// <param name="IsLeaf">Whether it has no smaller ones.</param>
/// <param name="Next">The square that follows on it and on all smaller ones in it.</param>
internal readonly record struct Square(double X, double Y, int Count, double SquaredWidth, bool IsLeaf, int Next);
