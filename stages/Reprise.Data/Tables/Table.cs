using CsvHelper;
using Reprise.Stages;

namespace Reprise.Data;

/// <summary>CSV files whose rows are records marked <c>[CsvRecord]</c>: a header, invariant numbers, <c>\n</c> at line ends.</summary>
public static class Table
{
    private static readonly CsvWriterOptions Writing = CsvWriterOptions.Default with { NewLine = "\n" };
    private static readonly CsvReaderOptions Reading = CsvReaderOptions.Default with { FieldCountMismatch = CsvFieldCountHandling.Throw };

    /// <summary>Writes one row per record, in the order given.</summary>
    public static void Write<T>(string path, IEnumerable<T> rows)
    {
        using var csv = CsvWriter.ToFile(path, Writing);
        csv.WriteHeader<T>();
        csv.WriteRecords(rows);
    }

    /// <summary>Reads all rows.</summary>
    /// <exception cref="StageException">The file is missing, lacks a column or holds a value that does not fit.</exception>
    public static IReadOnlyList<T> Read<T>(string path)
    {
        try
        {
            using var csv = CsvReader.FromFile(path, Reading);
            return [.. csv.GetRecords<T>()];
        }
        catch (Exception exception) when (exception is FormatException or KeyNotFoundException or IOException or UnauthorizedAccessException)
        {
            throw new StageException(Codes.BrokenTable, path, $"The table cannot be read: {exception.Message.TrimEnd('.')}. Rebuild the stage that writes it.");
        }
    }
}
