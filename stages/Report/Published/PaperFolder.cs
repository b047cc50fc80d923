using System.Globalization;
using Reprise.Data;
using Reprise.Data.Evaluation;

namespace Reprise.Report;

/// <summary>A folder below <c>papers/</c>: one paper's numbers, logs and matrices, read when asked for.</summary>
internal abstract class PaperFolder(string folder)
{
    /// <summary>The single numbers and statements.</summary>
    public abstract Paper Paper { get; }

    /// <summary>How to cite the paper, as BibTeX.</summary>
    public string Citation => File.ReadAllText(PathOf("citation.bib")).ReplaceLineEndings("\n").TrimEnd();

    /// <summary>Every table, figure, log and diagram of the paper.</summary>
    public IReadOnlyList<InventoryRow> Inventory => Table.Read<InventoryRow>(PathOf("inventory.csv"));

    /// <summary>The rows of a published table.</summary>
    public IReadOnlyList<T> Rows<T>(string table) => RowsOf<T>("tables", table);

    /// <summary>The rows of another file, all columns as they stand.</summary>
    public IReadOnlyList<T> RowsOf<T>(string kind, string name) => Table.Read<T>(PathOf(kind, name + ".csv"));

    /// <summary>The genres of a published matrix, in its order.</summary>
    public IReadOnlyList<string> Genres(string kind, string matrix) => File.ReadLines(PathOf(kind, matrix + ".csv")).First().Split(',')[1..];

    /// <summary>The layer summary printed for a model.</summary>
    public IReadOnlyList<PaperLayer> Layers(string model) => RowsOf<PaperLayer>("layers", model);

    /// <summary>The training log printed for a model.</summary>
    public History History(string model) => HistoryFile.Read(PathOf("histories", model + ".csv"));

    /// <summary>A published confusion matrix: rows true, columns predicted, in the paper's order of genres.</summary>
    public ConfusionMatrix Confusion(string name)
    {
        var rows = File.ReadAllLines(PathOf("confusion", name + ".csv")).Select(line => line.Split(',')).ToList();

        return new(rows[0][1..], [.. rows.Skip(1).Select(row => row[1..].Select(cell => int.Parse(cell, CultureInfo.InvariantCulture)).ToArray())]);
    }

    /// <summary>A file of the folder.</summary>
    protected string PathOf(params string[] parts) => Path.Combine([folder, .. parts]);
}

/// <summary>The folder of one paper whose <c>paper.json</c> is a <typeparamref name="TPaper"/>.</summary>
internal sealed class PaperFolder<TPaper>(string folder) : PaperFolder(folder)
    where TPaper : Paper
{
    private readonly Lazy<TPaper> _paper = new(() => JsonFile.Read<TPaper>(Path.Combine(folder, "paper.json")));

    public override TPaper Paper => _paper.Value;
}
