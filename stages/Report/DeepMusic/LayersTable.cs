namespace Reprise.Report.DeepMusic;

/// <summary>The layers of the models that the paper prints no table of, as their notebooks list them and as built here.</summary>
internal static class LayersTable
{
    private static readonly string[] Models = ["c1m2", "c2m1"];

    public static PaperTable Of(DeepMusicResults results) => new(
        "layers",
        "Layers of c1m2 and c2m1, from the notebooks",
        LayerRows.Columns,
        [.. Models.Select(model => Group(results, model))])
    {
        IsFolded = true,
        Comparability = results.Comparability,
        Covers = [.. Models.Select(model => $"nb_{model}_summary")],
    };

    private static RowGroup Group(DeepMusicResults results, string model)
    {
        var published = results.Published.Layers(model);
        var built = results.Of(model) is [var run, ..] ? run.Layers : [];

        return new($"{model} ({results.Paper.Models[model].Title})", [.. LayerRows.Of(published, built), LayerRows.Sum(published, built)]);
    }
}
