namespace Reprise.Report;

/// <summary>How a paper draws its confusion matrices.</summary>
/// <param name="Scheme">Vega's name of the colours.</param>
/// <param name="Across">Field and title of the horizontal axis.</param>
/// <param name="Down">Field and title of the vertical axis.</param>
/// <param name="HasBar">Whether a bar explains the colours.</param>
/// <param name="InkOnFew">Colour of the number in a cell of few tracks.</param>
/// <param name="InkOnMany">Colour of the number in a cell of many.</param>
internal sealed record HeatMapStyle(
    string Scheme, (string Field, string Title) Across, (string Field, string Title) Down, bool HasBar, string InkOnFew, string InkOnMany)
{
    /// <summary>As the DeepMusic notebooks do: transposed, dark for few, light for many, no bar.</summary>
    public static readonly HeatMapStyle DeepMusic =
        new("magma", ("true", "True Genre"), ("prediction", "Prediction"), HasBar: false, InkOnFew: "#ffffff", InkOnMany: "#000000");

    /// <summary>As Titus' Figure 10: rows are the true genre, blue for many, with a bar.</summary>
    public static readonly HeatMapStyle Blue =
        new("blues", ("prediction", "Predicted label"), ("true", "True label"), HasBar: true, InkOnFew: "#000000", InkOnMany: "#ffffff");
}
