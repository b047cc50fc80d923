using CsvHelper;
using Reprise.Stages;

namespace Reprise.Acquire;

/// <summary>Columns of a CSV file that somebody else publishes, of which this project reads a few.</summary>
internal static class ForeignTable
{
    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with
    {
        Separator = ',',
        HasHeader = false,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        PoolStrings = true,
    };

    /// <summary>Reads some columns of all rows; values of the first of them are distinct and not empty.</summary>
    /// <param name="path">The file.</param>
    /// <param name="headers">How many rows name the columns; a column's names are joined by dots, blanks left out.</param>
    /// <param name="columns">The wanted columns.</param>
    /// <returns>One value per wanted column for each row.</returns>
    /// <exception cref="StageException">The file is missing, is no such table, or lacks columns: all of them are named.</exception>
    public static IReadOnlyList<string[]> Read(string path, int headers, IReadOnlyList<string> columns)
    {
        try
        {
            using var csv = CsvReader.FromFile(path, Options);
            var names = Names(csv, headers);
            var missing = columns.Where(column => !names.Contains(column)).ToList();
            if (missing.Count > 0) throw Broken(path, $"it has no column {string.Join(", ", missing)}");

            var indices = columns.Select(column => names.IndexOf(column)).ToArray();
            var rows = new List<string[]>();
            var keys = new HashSet<string>();
            while (csv.Read())
            {
                var row = Array.ConvertAll(indices, csv.GetString);
                if (row[0].Length == 0 || !keys.Add(row[0])) throw Broken(path, $"the {columns[0]} '{row[0]}' is empty, or there twice");

                rows.Add(row);
            }

            return rows.Count > 0 ? rows : throw Broken(path, "it has no rows");
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            var absent = exception is FileNotFoundException or DirectoryNotFoundException;
            throw Broken(path, absent ? "it does not exist" : exception.Message.TrimEnd('.'));
        }
    }

    private static List<string> Names(CsvReader csv, int headers)
    {
        List<string> names = [];

        for (var header = 0; header < headers && csv.Read(); header++)
        {
            if (header == 0) names = [.. Enumerable.Repeat("", csv.FieldCount)];
            for (var i = 0; i < names.Count; i++)
            {
                var name = csv.GetString(i);
                if (name.Length > 0) names[i] += names[i].Length == 0 ? name : $".{name}";
            }
        }

        return names;
    }

    private static StageException Broken(string path, string reason) =>
        new(Codes.BrokenMetadata, path, $"The table cannot be used: {reason}. Unpack it again from the collection's own archive.");
}
