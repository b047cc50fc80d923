using System.Text.Json;

namespace Reprise.Metrics;

/// <summary>Takes the declared numbers out of the JSON files of a stage.</summary>
internal static class MetricsFile
{
    /// <summary>The numbers by dotted key; a null in a file is no number and no mistake, since some trainings have no validation.</summary>
    /// <param name="declared">What to take.</param>
    /// <param name="placeOf">Where a declared file lies now.</param>
    /// <param name="problems">Gets a sentence for every file or key that is not there.</param>
    public static SortedDictionary<string, double> Read(
        IEnumerable<DeclaredMetric> declared, Func<string, string> placeOf, List<string> problems)
    {
        var found = new SortedDictionary<string, double>(StringComparer.Ordinal);

        foreach (var file in declared.GroupBy(metric => metric.File))
        {
            using var document = Open(file.Key, placeOf(file.Key), problems);
            if (document is null) continue;

            foreach (var metric in file)
            {
                var before = problems.Count;
                if (Take(document.RootElement, metric.Key.Split('.'), "", file.Key, found, problems) == 0 && !metric.IsOptional && problems.Count == before)
                    problems.Add($"'{file.Key}' has nothing under '{metric.Key}'");
            }
        }

        return found;
    }

    private static JsonDocument? Open(string file, string path, List<string> problems)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add($"'{file}' is not there");
        }
        catch (JsonException exception)
        {
            problems.Add($"'{file}' is no JSON: {exception.Message}");
        }

        return null;
    }

    /// <summary>How many values stand where the key leads, nulls among them.</summary>
    private static int Take(
        JsonElement element, ReadOnlySpan<string> parts, string key, string file, SortedDictionary<string, double> found, List<string> problems)
    {
        if (element.ValueKind == JsonValueKind.Null) return 1;

        if (parts.Length == 0)
        {
            if (element.ValueKind != JsonValueKind.Number) problems.Add($"'{key}' of '{file}' is no number");
            else if (!found.TryAdd(key, element.GetDouble())) problems.Add($"'{key}' of '{file}' is declared twice");
            return 1;
        }

        if (element.ValueKind != JsonValueKind.Object) return 0;

        var count = 0;
        foreach (var member in element.EnumerateObject())
        {
            if (parts[0] == "*" || parts[0] == member.Name)
                count += Take(member.Value, parts[1..], key.Length == 0 ? member.Name : $"{key}.{member.Name}", file, found, problems);
        }

        return count;
    }
}
