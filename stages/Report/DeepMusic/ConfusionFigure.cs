using Reprise.Data.Evaluation;

namespace Reprise.Report.DeepMusic;

/// <summary>What Figures 7 and 8, and the notebook of c1m1, have in common: our matrix summed over the seeds on the left, the published one on the right.</summary>
internal static class ConfusionFigure
{
    public static Figure Of(DeepMusicResults results, string id, string number, string model)
    {
        var published = results.Published.Confusion(results.Paper.Figures[id].Matrix!);
        var runs = results.Of(model);
        var ours = runs.Count > 0 ? runs.Tests().SummedConfusion(results.Runs.Genres) : null;

        var panels = new List<FigurePanel>();
        var data = new List<(string Name, ConfusionMatrix Matrix)>();
        if (ours is not null)
        {
            panels.Add(HeatMap.Panel(FigurePanel.Ours, $"Confusion matrix of {model}", $"{OurPanel.Words(results.Comparability)}: {results.Seeds}, {ours.Total} tracks", ours, HeatMapStyle.DeepMusic));
            data.Add((FigurePanel.Ours, ours));
        }

        panels.Add(HeatMap.Panel(FigurePanel.Paper, $"Confusion matrix of {model}", $"published: {published.Total} tracks", published, HeatMapStyle.DeepMusic));
        data.Add((FigurePanel.Paper, published));

        return new(
            id,
            $"{number}: confusion matrix of {model} ({results.Paper.Models[model].Title})",
            (ours is null ? "Not trained in this build. Shown: " : $"Ours: {results.Sample} sample, test tracks of {results.Seeds}{(runs.Count > 1 ? " added up" : "")}. The paper's: ")
                + "redrawn from the published matrix. Columns are the true genre, rows the prediction; each panel has its own range of colours.",
            panels,
            HeatMap.Data(data))
        {
            Comparability = results.Comparability,
            Covers = [results.Paper.Figures[id].Matrix == model ? $"nb_{model}_confusion" : "readme_confusion"],
        };
    }
}
