namespace Reprise.Report.DeepMusic;

/// <summary>Timbre and pitches of one segment: the example that the preparation notebook prints, beside the first segment of our example track.</summary>
internal static class VectorsTable
{
    /// <summary>Row of the inventory that it shows.</summary>
    private const string Id = "nb_data_vectors";

    public static PaperTable Of(DeepMusicResults results, Exhibits exhibits, bool isDemo)
    {
        var (timbre, pitches) = (exhibits.Find(StudyKinds.DeepMusic, "first-timbre"), exhibits.Find(StudyKinds.DeepMusic, "first-pitches"));

        return new(
            Id,
            "Timbre and pitches of one segment, from the preparation notebook",
            [
                new("Number"), new("Pitch class"),
                Column.Published("timbre"), Column.Published("pitch"),
                Column.Measured("timbre", ColumnKind.Number), Column.Measured("pitch", ColumnKind.Number),
            ],
            [new("", [.. results.Published.Rows<PaperVector>("vectors").Index().Select(row => Row(row.Item, Value(timbre, row.Index), Value(pitches, row.Index)))])])
        {
            Notes =
            [
                timbre is var (map, _)
                    ? $"Ours: the first segment of {map.TrackId} ({map.Genre}), {CellText.Fixed(map.From, 2)} to {CellText.Fixed(map.To, 2)} s. The paper's: a segment of a rock track. Both timbres are coordinates on a basis "
                        + "that their analyser learned, so numbers of the two compare in size and not one by one; pitches are relative to the strongest class."
                    : "This build drew no example track.",
            ],
            Comparability = timbre is null ? Comparability.Free : new(isDemo, []),
        };
    }

    private static double? Value((Data.ExhibitMap Map, Data.NdArray<float> Values)? map, int row) => map is var (_, values) ? values.Data[row * values.Shape[1]] : null;

    private static IReadOnlyList<Cell> Row(PaperVector paper, double? timbre, double? pitch) =>
    [
        $"{paper.Number}",
        paper.PitchClass,
        Cell.Number(paper.Timbre, 3), Cell.Number(paper.Pitch, 3),
        Cell.Number(timbre, 3), Cell.Number(pitch, 3),
    ];
}
