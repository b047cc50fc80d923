using System.Globalization;
using Reprise.Files;

namespace Reprise.Pipeline;

/// <summary>How many seconds each stage took when it last ran here, by name: from the journals, and kept when these are dropped.</summary>
internal sealed class Durations
{
    private readonly SortedDictionary<string, double> _seconds = new(StringComparer.Ordinal);
    private readonly string _kept;

    /// <summary>Reads what is known of a checkout.</summary>
    public Durations(WorkPlace place)
    {
        _kept = Path.Combine(place.State, "durations");
        if (File.Exists(_kept)) foreach (var line in File.ReadLines(_kept)) Take(line.Split('\t'));
        if (!Directory.Exists(place.Journals)) return;

        // Their names begin with their time; what has an extension is beside a journal.
        foreach (var journal in Directory.GetFiles(place.Journals).Where(file => !Path.HasExtension(file)).Order(StringComparer.Ordinal))
        {
            foreach (var (stage, seconds) in new Journal(journal).Runs()) _seconds[stage] = seconds;
        }
    }

    /// <summary>The seconds of a stage's last run; null where none is known.</summary>
    public double? Of(string stage) => _seconds.TryGetValue(stage, out var seconds) ? seconds : null;

    /// <summary>Keeps all that is known.</summary>
    public void Keep() => AtomicFile.Write(
        _kept, string.Concat(_seconds.Select(stage => string.Create(CultureInfo.InvariantCulture, $"{stage.Key}\t{stage.Value:F3}\n"))));

    private void Take(string[] fields)
    {
        if (fields is [var stage, var text] && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)) _seconds[stage] = seconds;
    }
}
