using System.Text.RegularExpressions;

namespace Reprise.Report;

/// <summary>A diagram of one network: as built here, and as published.</summary>
internal static partial class LayerDiagram
{
    /// <summary>Draws what there is of the two; nothing if there is neither.</summary>
    public static Diagram? Of(string id, string number, string network, Comparability comparability, LayerPanel? ours, IReadOnlyList<PaperLayer> published)
    {
        var panels = new List<DiagramPanel>();
        if (ours is not null) panels.Add(Panel(FigurePanel.Ours, $"{OurPanel.Words(comparability)}: {ours.Subtitle}", ours.Input, ours.Layers));
        if (published.Count > 0) panels.Add(Panel(FigurePanel.Paper, "published", "input", [.. published.Select(Layer)]));
        if (panels.Count == 0) return null;

        return new(
            id,
            $"{number}: layers of {network}",
            (ours is null ? "Not trained in this build. " : "Ours: drawn from the layers that the training stage noted while a clip passed through the network it had built. ")
                + (published.Count > 0 ? "The paper's: drawn from its published layers. " : "The paper publishes no list of them. ")
                + "Outputs are without the batch, channels last.",
            panels)
        {
            Comparability = ours is null ? Comparability.Free : comparability,
        };
    }

    private static DiagramPanel Panel(string name, string title, string input, IReadOnlyList<Layer> layers) =>
        new(name, LayerGraph.Alt(title, input, layers), LayerGraph.Of(title, input, layers));

    // A published list names its layers and leaves their kind to the name.
    private static Layer Layer(PaperLayer layer) => new(layer.Name, Number().Replace(layer.Name, ""), layer.OutputShape, layer.Parameters);

    [GeneratedRegex(@"_\d+$")]
    private static partial Regex Number();
}

/// <summary>A network that was built here.</summary>
/// <param name="Subtitle">Which one.</param>
/// <param name="Input">What it reads.</param>
/// <param name="Layers">In the order in which a clip passes through them.</param>
internal sealed record LayerPanel(string Subtitle, string Input, IReadOnlyList<Layer> Layers);
