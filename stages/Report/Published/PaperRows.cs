using CsvHelper;

namespace Reprise.Report;

/// <summary>One row of a published layer summary.</summary>
/// <param name="Name">As printed.</param>
/// <param name="OutputShape">Sizes without the batch.</param>
/// <param name="Parameters">As printed.</param>
[CsvRecord]
public sealed partial record PaperLayer(
    [CsvColumn("name")] string Name,
    [CsvColumn("output_shape")] string OutputShape,
    [CsvColumn("parameters")] long Parameters);

/// <summary>One row of the published Table 2.</summary>
/// <param name="Model">The model.</param>
/// <param name="ValAccuracy">Percent.</param>
/// <param name="TestAccuracy">Percent.</param>
[CsvRecord]
public sealed partial record PaperAccuracy(
    [CsvColumn("model")] string Model,
    [CsvColumn("val_accuracy_pct")] double ValAccuracy,
    [CsvColumn("test_accuracy_pct")] double TestAccuracy);

/// <summary>One row of the published Table 3.</summary>
/// <param name="Model">The model.</param>
/// <param name="Genre">The genre.</param>
/// <param name="Precision">Share, three decimals.</param>
/// <param name="Recall">Share, three decimals.</param>
/// <param name="F1">Share, three decimals.</param>
[CsvRecord]
public sealed partial record PaperScore(
    [CsvColumn("model")] string Model,
    [CsvColumn("genre")] string Genre,
    [CsvColumn("precision")] double Precision,
    [CsvColumn("recall")] double Recall,
    [CsvColumn("f1")] double F1);

/// <summary>One row of the published Table 4.</summary>
/// <param name="Row">A genre, or <c>accuracy</c>, <c>macro avg</c>, <c>weighted avg</c>.</param>
/// <param name="Precision">Share, three decimals.</param>
/// <param name="Recall">Share, three decimals.</param>
/// <param name="F1">Share, three decimals.</param>
/// <param name="Support">Tracks; in the row of the accuracy it repeats the accuracy.</param>
[CsvRecord]
public sealed partial record PaperReportRow(
    [CsvColumn("row")] string Row,
    [CsvColumn("precision")] double Precision,
    [CsvColumn("recall")] double Recall,
    [CsvColumn("f1")] double F1,
    [CsvColumn("support")] double Support);

/// <summary>One row of the example vectors that the preparation notebook prints.</summary>
/// <param name="Number">Of the coefficient and of the pitch class, from 1.</param>
/// <param name="Timbre">The coefficient.</param>
/// <param name="PitchClass">For instance <c>C#</c>.</param>
/// <param name="Pitch">Its strength; that of the strongest class is 1.</param>
[CsvRecord]
public sealed partial record PaperVector(
    [CsvColumn("number")] int Number,
    [CsvColumn("timbre")] double Timbre,
    [CsvColumn("pitch_class")] string PitchClass,
    [CsvColumn("pitch")] double Pitch);
