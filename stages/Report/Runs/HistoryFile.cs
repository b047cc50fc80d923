using System.Globalization;
using Reprise.Stages;

namespace Reprise.Report;

/// <summary>
/// Reads training logs: the first column counts epochs or steps, the others are <c>loss</c>, <c>accuracy</c>, <c>val_loss</c> and
/// <c>val_accuracy</c> in any order and number; others are passed over. A count such as <c>correct_of_64</c> is an accuracy.
/// </summary>
internal static class HistoryFile
{
    private const string CorrectOf = "correct_of_";
    private const string TestCorrectOf = "test_correct_of_";

    /// <exception cref="StageException">The file is missing or holds something that is no number.</exception>
    public static History Read(string path)
    {
        try
        {
            var lines = File.ReadAllLines(path).Select(line => line.Split(',')).ToList();
            var header = lines[0];
            var columns = new[] { Column(header, "loss"), Column(header, "accuracy", CorrectOf), Column(header, "val_loss"), Column(header, "val_accuracy", TestCorrectOf) };

            return new([.. lines.Skip(1).Select(row => Row(row, columns))], header[0]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new StageException(Codes.BrokenTable, path, $"The training log cannot be read: {exception.Message.TrimEnd('.')}. Rebuild the stage that writes it.");
        }
    }

    /// <summary>Whether a column counts right answers, to be divided by the number that its name ends in.</summary>
    public static bool IsCount(string column) => column.StartsWith(CorrectOf, StringComparison.Ordinal) || column.StartsWith(TestCorrectOf, StringComparison.Ordinal);

    /// <summary>Whether the name of such a column ends in a number that can divide.</summary>
    public static bool HasTotal(string column) => int.TryParse(column[(column.LastIndexOf('_') + 1)..], CultureInfo.InvariantCulture, out var total) && total > 0;

    private static (int At, double Scale) Column(string[] header, string name, string? counts = null)
    {
        if (Array.IndexOf(header, name) is >= 0 and var at) return (at, 1);
        if (counts is null || Array.FindIndex(header, column => column.StartsWith(counts, StringComparison.Ordinal)) is not (>= 0 and var count)) return (-1, 1);

        return (count, 1 / double.Parse(header[count][counts.Length..], CultureInfo.InvariantCulture));
    }

    private static LogRow Row(string[] row, (int At, double Scale)[] columns)
    {
        double? Value(int column) => columns[column] is ( >= 0 and var at, var scale) && row[at].Length > 0
            ? double.Parse(row[at], CultureInfo.InvariantCulture) * scale
            : null;

        return new(int.Parse(row[0], CultureInfo.InvariantCulture), Value(0), Value(1), Value(2), Value(3));
    }
}
