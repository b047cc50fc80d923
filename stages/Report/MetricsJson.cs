namespace Reprise.Report;

/// <summary>The parts of <c>metrics.json</c> that every study writes alike, with keys in a fixed order.</summary>
internal static class MetricsJson
{
    /// <summary>A map in the order of the items.</summary>
    public static OrderedDictionary<string, TValue> Ordered<TItem, TValue>(IEnumerable<TItem> items, Func<TItem, string> key, Func<TItem, TValue> value) =>
        new(items.Select(item => KeyValuePair.Create(key(item), value(item))));

    /// <summary>Scores on a test subset.</summary>
    public static object Scores(Data.Evaluation.TestMetrics test) => new
    {
        TestAccuracy = test.Accuracy,
        MacroF1 = test.Macro.F1,
        TestTracks = test.N,
        TestCorrect = test.Correct,
    };

    /// <summary>A number over the seeds.</summary>
    public static object Flat(Measure measure) => new
    {
        measure.Summary.Mean,
        measure.Summary.Deviation,
        N = measure.Summary.Count,
        measure.Interval?.Low,
        measure.Interval?.High,
    };
}
