using Reprise.Data;

namespace Reprise.Report;

/// <summary>A figure of a paper that shows one clip: which map of ours takes its place, and what is known of the paper's.</summary>
/// <param name="Study">Whose figure it is.</param>
/// <param name="Id">Its id on the page.</param>
/// <param name="Number">As the paper counts it.</param>
/// <param name="Collection">Whose clip we draw.</param>
/// <param name="Map">Name of the map.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Published">The clip that the paper draws, in words, and how.</param>
/// <param name="Style">How the paper draws it.</param>
internal sealed record AudioFigure(string Study, string Id, string Number, string Collection, string Map, string Title, string Published, MapStyle Style)
{
    /// <summary>Which clip is drawn, and whose place it takes where it is not the very one.</summary>
    public string Clip(ExhibitMap map, bool isDemo) => !isDemo && Published.Contains($"track {map.TrackId}", StringComparison.Ordinal)
        ? $"{Published}, the very clip ({map.Genre})"
        : $"{(isDemo ? "the synthesised clip" : "the clip")} {map.TrackId} ({map.Genre}) in place of {Published}";

    /// <summary>The figure, or null where this build has no such map.</summary>
    public Figure? Draw(Exhibits exhibits, TrackSource source)
    {
        if (exhibits.Find(Collection, Map) is not var (map, values)) return null;

        var subtitle = $"{(source.IsDemo ? "ours (demo data)" : "ours")}: {map.TrackId}, {map.Genre}";
        var panels = new List<FigurePanel> { ClipMap.Panel(FigurePanel.Ours, Title, subtitle, map, values, Style) };
        // Who does not see the rainbow as others do gets the same values again.
        if (Style.Colours == ColourMap.Jet) panels.Add(ClipMap.Panel(FigurePanel.Even, "The same in even colours", subtitle, map, values, Style with { Colours = ColourMap.Viridis }));

        var (rows, columns) = (values.Shape[0], values.Shape[1]);
        var shrunk = (rows, columns) == (map.MeasuredRows, map.MeasuredColumns)
            ? "a cell a measured value"
            : $"{rows} × {columns} cells, each the mean of its part of {map.MeasuredRows:#,0} × {map.MeasuredColumns:#,0} measured ones";

        return new(
            Id,
            $"{Number}: {(char.IsUpper(Title[1]) ? Title : char.ToLowerInvariant(Title[0]) + Title[1..])}",
            $"Ours: {Clip(map, source.IsDemo)}. Values are {map.Values}; {shrunk}. "
                + (panels.Count > 1 ? "On the right the same values in colours whose order every eye sees. " : "")
                + "What the paper's picture was drawn from was not published.",
            panels,
            ClipMap.Data(map, values))
        {
            Comparability = new(source.IsDemo, []),
            HasNumbersOnPage = false,
        };
    }
}
