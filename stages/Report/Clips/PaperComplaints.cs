using System.Globalization;
using Reprise.Stages;

namespace Reprise.Report.Clips;

/// <summary>What is wrong with the folder of a paper, gathered until all of it has been looked through.</summary>
internal sealed class PaperComplaints(string folder)
{
    /// <summary>What to do about any of it.</summary>
    public const string Remedy = "Correct the file; docs/own-study.md says what the folder of a paper holds.";

    private readonly List<StageError> _errors = [];

    /// <summary>In the order they were found.</summary>
    public IReadOnlyCollection<StageError> All => _errors;

    /// <summary>Takes down what is wrong with a file of the folder, and in which line of it, where it is one line's fault.</summary>
    public void Add(string file, string what, long line = 0) =>
        _errors.Add(new(Codes.BrokenPaper, line > 0 ? $"{PathOf(file)}({line.ToString(CultureInfo.InvariantCulture)})" : PathOf(file), $"{what} {Remedy}"));

    /// <summary>Whether a file of the folder can be read at all; that it is not there is said where it is asked for.</summary>
    public bool CanOpen(string file)
    {
        if (!File.Exists(PathOf(file))) return false;

        try
        {
            using var opened = File.OpenRead(PathOf(file));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Add(file, $"It cannot be read: {exception.Message.TrimEnd('.')}.");
            return false;
        }
    }

    /// <summary>Names in a complaint, in an order that does not depend on the file.</summary>
    public static string List(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));

    /// <summary>A file of the folder.</summary>
    public string PathOf(string file) => Path.Combine(folder, file);
}
