using Reprise.Stages;

namespace Reprise.Report.Clips;

/// <summary>Looks through the folder of a paper before anything is made of it: it is written by hand, and one mistake seldom comes alone.</summary>
internal sealed class ClipPaperCheck
{
    private static readonly string[] s_shown = ["loss", "accuracy", "confusion", StepFigure.Right, StepFigure.Wrong, "layers", "path", "preparation"];

    private readonly string _folder;
    private readonly ClipPaper _paper;
    private readonly PaperComplaints _complaints;

    private ClipPaperCheck(string folder, ClipPaper paper) => (_folder, _paper, _complaints) = (folder, paper, new(folder));

    private string Study => Path.GetFileName(Path.TrimEndingDirectorySeparator(_folder));

    /// <summary>The folder, when all is well with it.</summary>
    /// <exception cref="StageException">It lacks something, or contradicts itself or the params; all of it is said.</exception>
    public static PaperFolder<ClipPaper> Open(string folder, ReportSettings settings)
    {
        var published = new PaperFolder<ClipPaper>(folder);
        var check = new ClipPaperCheck(folder, Read(published, folder));
        check.Files();
        check.Names(settings);
        check.Rows();
        PaperNumberCheck.Of(check._complaints, check._paper);
        PaperFilesCheck.Of(check._complaints, check._paper);

        return check._complaints.All is { Count: > 0 } complaints ? throw new StageException(complaints) : published;
    }

    private static ClipPaper Read(PaperFolder<ClipPaper> published, string folder)
    {
        try
        {
            return published.Paper;
        }
        catch (StageException exception)
        {
            throw new StageException([.. exception.Errors.Select(error => new StageError(
                Codes.BrokenPaper, Path.Combine(folder, "paper.json"), error.Message.Replace("Rebuild the stage that writes it.", PaperComplaints.Remedy, StringComparison.Ordinal)))]);
        }
    }

    private void Files()
    {
        var needed = new[] { "inventory.csv", "citation.bib", "tables/numbers.csv" }.Concat(PaperFilesCheck.Named(_paper));
        foreach (var file in needed.Where(file => !File.Exists(Path.Combine(_folder, file)))) Complain("paper.json", $"papers/{Study}/{file} is not there, but the paper needs it.");
    }

    private void Names(ReportSettings settings)
    {
        if (_paper.Id != Study) Complain("paper.json", $"The id '{_paper.Id}' is not the name of the folder, '{Study}'.");

        var trained = settings.Experiments.Where(row => row.Value.Study == Study).Select(row => (Name: row.Key, row.Value.Collection));
        foreach (var (name, collection) in trained.Concat(_paper.Experiments.Select(row => (Name: row.Key, row.Value.Collection))).Distinct().Where(row => !_paper.Collections.ContainsKey(row.Collection)))
            Complain("paper.json", $"The experiment '{name}' uses the collection '{collection}', which 'collections' does not describe; it has {List(_paper.Collections.Keys)}.");

        foreach (var (id, figure) in _paper.Figures)
        {
            if (!_paper.Experiments.ContainsKey(figure.Experiment))
                Complain("paper.json", $"The figure '{id}' is of the experiment '{figure.Experiment}', which 'experiments' does not have; it has {List(_paper.Experiments.Keys)}.");
            if (!s_shown.Contains(figure.Shows)) Complain("paper.json", $"The figure '{id}' shows '{figure.Shows}'; a figure can show {List(s_shown)}.");
        }
    }

    private void Rows()
    {
        const string Inventory = "inventory.csv";
        if (!_complaints.CanOpen(Inventory)) return;

        var before = _complaints.All.Count;
        var listed = CheckedTable.Read<InventoryRow>(_complaints, Inventory);
        // A row that could not be read may be the one that is named.
        if (_complaints.All.Count > before) return;

        var rows = listed.Select(row => row.Row.Id).ToHashSet(StringComparer.Ordinal);
        var named = _paper.Experiments.Values.SelectMany(experiment => experiment.Logs)
            .Concat(_paper.ExtraHistories.Values.SelectMany(run => run.Logs))
            .Concat(_paper.Collections.Values.SelectMany(collection => collection.Covers))
            .Concat(_paper.TableRows.Values.SelectMany(covered => covered));
        foreach (var row in named.Distinct().Where(row => !rows.Contains(row))) Complain(Inventory, $"There is no row '{row}', which paper.json names.");

        foreach (var twice in listed.GroupBy(row => row.Row.Id).Where(group => group.Count() > 1)) Complain(Inventory, $"The row '{twice.Key}' is there {twice.Count()} times.");
    }

    private void Complain(string file, string what) => _complaints.Add(file, what);

    private static string List(IEnumerable<string> names) => PaperComplaints.List(names);
}
