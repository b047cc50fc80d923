using Reprise.Audio;

namespace Reprise.Exhibit;

/// <summary>Numbers of segments laid out in time: a column has the values of the segment that sounds in its middle.</summary>
internal static class SegmentGrid
{
    /// <param name="segments">Where the segments lie.</param>
    /// <param name="values">Twelve of each segment.</param>
    public static Grid Of(TrackSegments segments, ReadOnlySpan<float> values)
    {
        const int rows = SegmentConstants.Values;
        var grid = new float[rows * Grid.MostColumns];
        for (var (column, segment) = (0, 0); column < Grid.MostColumns; column++)
        {
            var time = segments.Start[0] + ((column + 0.5) * Seconds(segments) / Grid.MostColumns);
            while (segment + 1 < segments.Count && segments.Start[segment + 1] <= time) segment++;
            for (var row = 0; row < rows; row++) grid[(row * Grid.MostColumns) + column] = values[(segment * rows) + row];
        }

        return new(rows, Grid.MostColumns, grid);
    }

    /// <summary>From the first segment's start to the last one's end.</summary>
    public static double Seconds(TrackSegments segments) => segments.Start[^1] + segments.Duration[^1] - segments.Start[0];
}
