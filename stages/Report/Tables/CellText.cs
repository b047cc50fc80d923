using System.Globalization;

namespace Reprise.Report;

/// <summary>Cells as people read them; the formats only add their own marks around these words.</summary>
internal static class CellText
{
    /// <summary>What stands where there is no value.</summary>
    public const string Nothing = "–";

    public static string Fixed(double value, int decimals) => value.ToString(decimals == 0 ? "#,0" : "F" + decimals, CultureInfo.InvariantCulture);

    /// <summary>The value, and for a mean over several runs the spread: <c>0.61 ± 0.03</c>.</summary>
    public static string Plain(Cell cell) => cell switch
    {
        TextCell text => text.Text,
        NumberCell number => Fixed(number.Value, number.Decimals),
        MeasureCell measure when IsExact(measure) => Mean(measure),
        MeasureCell { Measure.Summary.Count: > 1 } measure => $"{Mean(measure)} ± {Fixed(measure.Scale * measure.Measure.Summary.Deviation, measure.Decimals)}",
        MeasureCell measure => Mean(measure),
        _ => Nothing,
    };

    /// <summary>The interval of a measured cell, <c>[0.55, 0.67]</c>, or nothing.</summary>
    public static string Interval(Cell cell) => cell is MeasureCell { Measure.Interval: { } interval } measure
        ? $"[{Fixed(measure.Scale * interval.Low, measure.Decimals)}, {Fixed(measure.Scale * interval.High, measure.Decimals)}]"
        : "";

    /// <summary>A count that is the same in every run, as the parameters of a network are, has no spread worth printing.</summary>
    private static bool IsExact(MeasureCell measure) => measure.Decimals == 0 && measure.Measure.Summary.Deviation == 0;

    private static string Mean(MeasureCell measure) => Fixed(measure.Scale * measure.Measure.Summary.Mean, measure.Decimals);
}
