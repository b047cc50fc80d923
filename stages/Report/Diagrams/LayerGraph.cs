using System.Globalization;
using System.Text.RegularExpressions;

namespace Reprise.Report;

/// <summary>A network as a graph: a box for each layer with what it puts out and how much it learns, in the order of the layers.</summary>
internal static partial class LayerGraph
{
    /// <summary>Writes the graph.</summary>
    /// <param name="title">Printed above it.</param>
    /// <param name="input">What the network reads.</param>
    /// <param name="layers">As the network was built, or as a paper lists them.</param>
    public static string Of(string title, string input, IReadOnlyList<Layer> layers) =>
        BoxGraph.Of(
            title,
            [new(BoxGraph.Plain, [input]), .. layers.Select(layer => new Box(Colour(layer.Type), Words(layer))), new(BoxGraph.Plain, Output(layers[^1]))],
            Edges(layers));

    /// <summary>The same in words, for those who cannot see it.</summary>
    public static string Alt(string title, string input, IReadOnlyList<Layer> layers) =>
        $"{title}. From {input}: {string.Join("; ", layers.Select(layer => string.Join(", ", Words(layer))))}; {string.Join(", ", Output(layers[^1]))}.";

    /// <summary>
    /// Which box feeds which: 0 is the input, then the layers, then the output. Poolings over the whole clip that follow each other read the
    /// same layer, since none leaves anything to pool for the next.
    /// </summary>
    internal static IEnumerable<(int From, int To)> Edges(IReadOnlyList<Layer> layers)
    {
        List<int> open = [0];
        List<int> source = [0];
        for (var index = 0; index < layers.Count; index++)
        {
            var beside = index > 0 && IsGlobal(layers[index]) && IsGlobal(layers[index - 1]);
            if (!beside) source = open;
            foreach (var from in source) yield return (from, index + 1);
            open = beside ? [.. open, index + 1] : [index + 1];
        }

        foreach (var from in open) yield return (from, layers.Count + 1);
    }

    private static bool IsGlobal(Layer layer) => layer.Type.StartsWith("global_", StringComparison.Ordinal);

    private static IReadOnlyList<string> Words(Layer layer) =>
    [
        Title(layer.Type),
        Shape(layer.OutputShape) + (layer.Parameters > 0 ? $", {layer.Parameters.ToString("#,0", CultureInfo.InvariantCulture)} weights" : ""),
    ];

    // A network whose last layer judges every step has its judgements merged.
    private static IReadOnlyList<string> Output(Layer last) => last.OutputShape.Split(',') is [.., var steps, var genres]
        ? [$"merged over {steps} steps", $"{genres} genres"]
        : [$"{last.OutputShape} genres"];

    private static string Shape(string shape) => shape.Replace(",", " × ", StringComparison.Ordinal);

    // conv1d: Conv 1D; global_max_pooling1d: Global max pooling 1D; lstm: LSTM.
    private static string Title(string type)
    {
        if (type == "lstm") return "LSTM";
        var words = Dimensions().Replace(type.Replace('_', ' '), " $1D");

        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Colour(string type) => type switch
    {
        _ when type.StartsWith("conv", StringComparison.Ordinal) => BoxGraph.Blue,
        _ when type.Contains("max", StringComparison.Ordinal) || type.Contains("global", StringComparison.Ordinal) => BoxGraph.Green,
        _ when type.StartsWith("dense", StringComparison.Ordinal) || type.StartsWith("linear", StringComparison.Ordinal) || type == "lstm" => BoxGraph.Orange,
        _ => BoxGraph.Plain,
    };

    [GeneratedRegex(@"(\d)d\b")]
    private static partial Regex Dimensions();
}
