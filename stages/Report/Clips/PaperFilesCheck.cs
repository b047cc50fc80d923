namespace Reprise.Report.Clips;

/// <summary>Opens every log, matrix, list of layers and chart that a paper names, so that what is wrong with them is said together.</summary>
internal static class PaperFilesCheck
{
    public static void Of(PaperComplaints complaints, ClipPaper paper)
    {
        foreach (var file in Histories(paper)) PaperHistoryCheck.Of(complaints, file, drawsBoth: false);
        foreach (var file in ExtraHistories(paper)) PaperHistoryCheck.Of(complaints, file, drawsBoth: true);
        foreach (var file in Confusions(paper)) PaperConfusionCheck.Of(complaints, file);
        foreach (var file in Layers(paper)) Rows<PaperLayer>(complaints, file);
        foreach (var file in Bars(paper)) Rows<PaperBar>(complaints, file);
    }

    /// <summary>All these files.</summary>
    public static IEnumerable<string> Named(ClipPaper paper) =>
        Layers(paper).Concat(Histories(paper)).Concat(Confusions(paper)).Concat(ExtraHistories(paper)).Concat(Bars(paper)).Distinct();

    private static IEnumerable<string> Histories(ClipPaper paper) =>
        Files("histories", paper.Experiments.Values.Select(experiment => experiment.History)).Except(ExtraHistories(paper));

    private static IEnumerable<string> ExtraHistories(ClipPaper paper) => Files("histories", paper.ExtraHistories.Keys);

    private static IEnumerable<string> Confusions(ClipPaper paper) => Files("confusion", paper.Experiments.Values.Select(experiment => experiment.Confusion));

    private static IEnumerable<string> Layers(ClipPaper paper) => Files("layers", paper.Experiments.Values.Select(experiment => experiment.Layers));

    private static IEnumerable<string> Bars(ClipPaper paper) => Files("figures", paper.Bars.Keys);

    private static IEnumerable<string> Files(string kind, IEnumerable<string?> names) => names.OfType<string>().Distinct().Select(name => $"{kind}/{name}.csv");

    private static void Rows<T>(PaperComplaints complaints, string file)
    {
        var before = complaints.All.Count;
        if (complaints.CanOpen(file) && CheckedTable.Read<T>(complaints, file).Count == 0 && complaints.All.Count == before) complaints.Add(file, "It has no rows.");
    }
}
