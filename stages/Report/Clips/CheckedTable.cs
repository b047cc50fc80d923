using CsvHelper;

namespace Reprise.Report.Clips;

/// <summary>Reads a table of a paper row by row: a row that does not fit is a complaint, and the rows after it are read all the same.</summary>
internal static class CheckedTable
{
    /// <summary>The rows that fit, each with its line.</summary>
    public static IReadOnlyList<(long Line, T Row)> Read<T>(PaperComplaints complaints, string file)
    {
        var rows = new List<(long Line, T Row)>();
        if (!complaints.CanOpen(file)) return rows;

        try
        {
            using var csv = CsvReader.FromFile(complaints.PathOf(file), Options(complaints, file));
            foreach (var row in csv.GetRecords<T>()) rows.Add((csv.LineNumber, row));
        }
        catch (Exception exception) when (exception is FormatException or KeyNotFoundException)
        {
            complaints.Add(file, $"The table cannot be read: {exception.Message.TrimEnd('.')}.", (exception as CsvFormatException)?.LineNumber ?? 1);
        }

        return rows;
    }

    private static CsvReaderOptions Options(PaperComplaints complaints, string file) => CsvReaderOptions.Default with
    {
        TrackLineNumbers = true,
        FieldCountMismatch = CsvFieldCountHandling.Skip,
        OnMalformedRecord = record =>
        {
            if (record.Skipped) complaints.Add(file, $"The row '{record.RawRecord}' has not as many values as the first line has names.", record.LineNumber);
        },
        OnRecordError = error =>
        {
            complaints.Add(file, $"The row cannot be read: {error.Exception.Message.TrimEnd('.')}.", (error.Exception as CsvFormatException)?.LineNumber ?? 0);
            return true;
        },
    };
}
