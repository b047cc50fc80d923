using System.Globalization;
using Reprise.Data;
using Reprise.Data.Evaluation;

namespace Reprise.Report;

/// <summary>A folder below <c>papers/</c>: one paper's numbers, logs and matrices, read when asked for.</summary>
internal sealed class PaperFolder(string folder)
{
    /// <summary>The single numbers and statements.</summary>
    public Paper Paper { get; } = JsonFile.Read<Paper>(Path.Combine(folder, "paper.json"));

    /// <summary>How to cite the paper, as BibTeX.</summary>
    public string Citation => File.ReadAllText(Path.Combine(folder, "citation.bib")).ReplaceLineEndings("\n").TrimEnd();

    /// <summary>The rows of a published table.</summary>
    public IReadOnlyList<T> Rows<T>(string table) => Table.Read<T>(Path.Combine(folder, "tables", table + ".csv"));

    /// <summary>The layer summary printed for a model.</summary>
    public IReadOnlyList<PaperLayer> Layers(string model) => Table.Read<PaperLayer>(Path.Combine(folder, "layers", model + ".csv"));

    /// <summary>The training log printed for a model.</summary>
    public History History(string model) => new(Table.Read<EpochRow>(Path.Combine(folder, "histories", model + ".csv")));

    /// <summary>A published confusion matrix: rows true, columns predicted, in the paper's order of genres.</summary>
    public ConfusionMatrix Confusion(string name)
    {
        var rows = File.ReadAllLines(Path.Combine(folder, "confusion", name + ".csv")).Select(line => line.Split(',')).ToList();

        return new(rows[0][1..], [.. rows.Skip(1).Select(row => row[1..].Select(cell => int.Parse(cell, CultureInfo.InvariantCulture)).ToArray())]);
    }
}
