using System.Globalization;
using Reprise.Data;
using Reprise.Data.Evaluation;
using Reprise.Report.Clips;
using Reprise.Stages;

namespace Reprise.Report.MsdCnn;

/// <summary>The clips of the study laid out by t-SNE, one figure a kind of features.</summary>
internal static class EmbeddingFigures
{
    /// <summary>Reads what the stages left; none where a build has none.</summary>
    public static IReadOnlyList<Figure> Of(StageRun run, ClipResults results) => !run.HasDep("embeddings")
        ? []
        : [.. run.Deps("embeddings").Order(StringComparer.Ordinal).Select(folder => Of(
            JsonFile.Read<EmbeddingSummary>(Path.Combine(folder, "embedding.json")),
            Table.Read<EmbeddingRow>(Path.Combine(folder, "embedding.csv")),
            results))];

    private static Figure Of(EmbeddingSummary summary, IReadOnlyList<EmbeddingRow> dots, ClipResults results)
    {
        var comparability = results.Experiments.First(experiment => experiment.Collection == summary.Collection).Comparability;
        var kind = summary.Features.EndsWith("mfcc", StringComparison.Ordinal) ? "MFCC" : "mel power";
        var id = $"tsne-{(kind == "MFCC" ? "mfcc" : "mel")}";

        return new(
            id,
            $"Figure t-SNE {kind}: clips laid out by {summary.Method} on their {kind}",
            string.Create(CultureInfo.InvariantCulture,
                $"Ours: {summary.Clips:#,0} clips of {summary.Values:#,0} values each, perplexity {summary.Perplexity}, {summary.Iterations:#,0} iterations, seed {summary.Seed}; trustworthiness {summary.Trustworthiness:F3} over {summary.Neighbours} neighbours. ")
                + "Each clip has the colour of its own genre; the published plots colour clips by the labels their formatter pairs them with, and show no "
                + "genres. On the right the same clips in colours and shapes that every eye tells apart. Their positions were not published.",
            PlaneChart.Panels(FigurePanel.Ours, $"t-SNE on {kind}", $"{OurPanel.Words(comparability)}: {summary.Clips:#,0} clips", dots),
            PlaneChart.Data(FigurePanel.Ours, dots))
        {
            Comparability = comparability,
            // The repository holds the same plots once more, as they came out of the script.
            Covers = [$"{id}-original"],
        };
    }
}
